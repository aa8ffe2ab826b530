import {
  FIELD_LENGTHS,
  isWebLink,
  type PrivacySettings,
  type WebhookEndpoint,
} from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';

export type EndpointDraft = Omit<WebhookEndpoint, 'id'> & { id?: string };

export const MAX_ENDPOINTS = FIELD_LENGTHS.webhooks;

export const NEW_ENDPOINT: EndpointDraft = { name: '', url: '', enabled: true, purposes: [] };

export interface EndpointProblems {
  name?: MessageKey;
  url?: MessageKey;
}

/** What keeps an endpoint from being saved. */
export const endpointProblems = ({ name, url }: EndpointDraft): EndpointProblems => ({
  ...(name.trim() === '' && { name: 'effects.noName' as const }),
  ...(!isWebLink(url.trim()) && { url: 'effects.noUrl' as const }),
});

/** Personal data would travel unencrypted. */
export const isUnencrypted = (url: string): boolean => /^http:\/\//i.test(url.trim());

/** As it is sent: without spaces around, and without an empty region. */
export const tidy = ({ region, ...draft }: EndpointDraft): EndpointDraft => ({
  ...draft,
  name: draft.name.trim(),
  url: draft.url.trim(),
  ...(region?.trim() && { region: region.trim() }),
});

/** All endpoints with one put in its place, or added at the end. */
export const withEndpoint = (
  endpoints: readonly WebhookEndpoint[],
  draft: EndpointDraft
): EndpointDraft[] =>
  draft.id === undefined
    ? [...endpoints, draft]
    : endpoints.map((one) => (one.id === draft.id ? draft : one));

/** The endpoint that was not there before. */
export const addedTo = (
  before: readonly WebhookEndpoint[],
  after: PrivacySettings
): WebhookEndpoint | undefined => {
  const known = new Set(before.map(({ id }) => id));
  return after.webhooks.find(({ id }) => !known.has(id));
};
