import { adminApi } from '@strapi/strapi/admin';
import type { FormDefinition, FormListItem, FormState, WidgetConfig } from '../../../../protocol';

const path = (key: string, rest = '') =>
  `/live-chat/prechat/forms/${encodeURIComponent(key)}${rest}`;

/** What has to be read again; after a failure nothing, so that a conflict leaves the editor what it had. */
const changed = (answer: FormState | undefined, key: string) =>
  answer ? (['LiveChatForms', { type: 'LiveChatForm', id: key }] as const) : [];

/* eslint-disable @typescript-eslint/no-invalid-void-type -- how RTK Query says that an endpoint takes no argument */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['LiveChatForms', 'LiveChatForm', 'LiveChatNotice'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      getLiveChatForms: builder.query<{ forms: FormListItem[] }, void>({
        query: () => '/live-chat/prechat/forms',
        providesTags: ['LiveChatForms'],
      }),
      getLiveChatForm: builder.query<FormState, string>({
        query: (key) => path(key),
        providesTags: (_answer, _error, key) => [{ type: 'LiveChatForm' as const, id: key }],
      }),
      saveLiveChatForm: builder.mutation<
        FormState,
        { key: string; definition: FormDefinition; base?: number }
      >({
        query: ({ key, ...data }) => ({ url: path(key), method: 'PUT', data }),
        invalidatesTags: (answer, _error, { key }) => changed(answer, key),
      }),
      /** The notice is brought up to date with it, so it is read again as well. */
      publishLiveChatForm: builder.mutation<FormState, { key: string; base: number }>({
        query: ({ key, base }) => ({ url: path(key, '/publish'), method: 'POST', data: { base } }),
        invalidatesTags: (answer, _error, { key }) => [
          ...changed(answer, key),
          ...(answer ? (['LiveChatNotice'] as const) : []),
        ],
      }),
      restoreLiveChatForm: builder.mutation<FormState, { key: string; version: number }>({
        query: ({ key, version }) => ({
          url: path(key, '/restore'),
          method: 'POST',
          data: { version },
        }),
        invalidatesTags: (answer, _error, { key }) => changed(answer, key),
      }),
      removeLiveChatForm: builder.mutation<object, string>({
        query: (key) => ({ url: path(key), method: 'DELETE' }),
        invalidatesTags: (_answer, _error, key) => [
          'LiveChatForms',
          'LiveChatNotice',
          { type: 'LiveChatForm', id: key },
        ],
      }),
      /** Published versions never change, so an answer stays good. */
      getLiveChatFormVersion: builder.query<
        { definition: FormDefinition },
        { key: string; version: number }
      >({ query: ({ key, version }) => path(key, `/versions/${version}`) }),
      previewLiveChatForm: builder.mutation<
        WidgetConfig,
        { definition: FormDefinition; language: string }
      >({ query: (data) => ({ url: '/live-chat/prechat/preview', method: 'POST', data }) }),
    }),
    overrideExisting: true,
  });

/* eslint-enable @typescript-eslint/no-invalid-void-type */
export const {
  useGetLiveChatFormsQuery,
  useGetLiveChatFormQuery,
  useSaveLiveChatFormMutation,
  usePublishLiveChatFormMutation,
  useRestoreLiveChatFormMutation,
  useRemoveLiveChatFormMutation,
  useGetLiveChatFormVersionQuery,
  usePreviewLiveChatFormMutation,
} = api;
