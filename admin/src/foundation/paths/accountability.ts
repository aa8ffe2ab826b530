import { PRIVACY_PATH } from '../plugin';

export const BREACHES_PATH = `${PRIVACY_PATH}/breaches`;
export const breachPath = (breachId: string): string =>
  `${BREACHES_PATH}/${encodeURIComponent(breachId)}`;
/** In place of an id while a breach is not on record yet. */
export const NEW_BREACH = 'new';
