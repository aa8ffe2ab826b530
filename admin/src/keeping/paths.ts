import { PRIVACY_PATH } from '../pluginId';

export const BREACHES_PATH = `${PRIVACY_PATH}/breaches`;
export const breachPath = (breachId: string): string =>
  `${BREACHES_PATH}/${encodeURIComponent(breachId)}`;
/** In place of an id while a breach is not on record yet. */
export const NEW_BREACH = 'new';

export const PURPOSES_PATH = `${PRIVACY_PATH}/purposes`;
export const FORMS_PATH = `${PRIVACY_PATH}/forms`;
export const WEBHOOKS_PATH = `${PRIVACY_PATH}/webhooks`;
