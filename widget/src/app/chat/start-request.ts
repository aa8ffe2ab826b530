import type { StartRequest, WidgetConfig } from '../../../../protocol/transparency/start';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { formAnswers, OFFLINE_FIELDS, type Filled, type Page } from '../form';
import type { Draft } from './draft';

/**
 * What is sent to begin a chat. The page's address goes without query and fragment; `lang` is what the
 * configuration was asked with.
 */
export const startRequest = (
  config: WidgetConfig,
  { startId, message }: Pick<Draft['start'], 'startId' | 'message'>,
  filled: Filled,
  page: Page,
  lang: string
): StartRequest => {
  const request: StartRequest = {
    startId,
    message,
    language: config.language,
    lang,
    form: config.form.key,
    formVersion: config.form.version,
    page: {
      url: (page.origin + page.pathname).slice(0, VISITOR_LENGTHS.url),
      title: page.title.trim().slice(0, VISITOR_LENGTHS.title),
    },
    ...formAnswers(config, filled, page),
  };
  if (config.notice) request.noticeVersion = config.notice.version;
  if (!config.available) {
    const [name, email] = OFFLINE_FIELDS.map((key) => String(filled.values[key] ?? '').trim());
    request.offline = { ...(name && { name }), ...(email && { email }) };
  }
  return request;
};
