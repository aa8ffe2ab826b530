import type { PrechatField, StartRequest, WidgetConfig } from '../../../../protocol/rest';
import { FIELD_LENGTHS } from '../../../../protocol/limits';
import type { Draft } from './draft';

/** Keys of the fields that the widget adds when nobody is there. */
export const OFFLINE_FIELDS = ['offline_name', 'offline_email'] as const;

interface Page {
  origin: string;
  pathname: string;
  title: string;
}

const filled = (fields: readonly PrechatField[], values: Record<string, string>) =>
  Object.fromEntries(
    fields
      .map(({ key }) => [key, (values[key] ?? '').trim()] as const)
      .filter(([, value]) => value !== '')
  );

/** What is sent to begin a chat. The page's address goes without query and fragment. */
export const startRequest = (
  config: WidgetConfig,
  form: string | undefined,
  start: Draft['start'],
  values: Record<string, string>,
  page: Page
): StartRequest => {
  const request: StartRequest = {
    ...start,
    language: config.language,
    formVersion: config.form.version,
    page: {
      url: (page.origin + page.pathname).slice(0, FIELD_LENGTHS.url),
      title: page.title.trim().slice(0, FIELD_LENGTHS.title),
    },
  };
  if (form) request.form = form;
  if (config.notice) request.noticeVersion = config.notice.version;
  const answers = filled(config.form.fields, values);
  if (Object.keys(answers).length > 0) request.answers = answers;
  if (!config.available) {
    const [name, email] = OFFLINE_FIELDS.map((key) => (values[key] ?? '').trim());
    request.offline = { ...(name && { name }), ...(email && { email }) };
  }
  return request;
};
