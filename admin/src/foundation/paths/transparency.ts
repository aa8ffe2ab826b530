import { PRIVACY_PATH } from '../plugin';

export const LOG_PATH = `${PRIVACY_PATH}/consents`;
export const recordPath = (recordId: string): string => `${LOG_PATH}/${recordId}`;
/** The log of one subject or chat. */
export const logPath = (id: string): string => `${LOG_PATH}?search=${encodeURIComponent(id)}`;

export const PURPOSES_PATH = `${PRIVACY_PATH}/purposes`;
export const FORMS_PATH = `${PRIVACY_PATH}/forms`;
export const WEBHOOKS_PATH = `${PRIVACY_PATH}/webhooks`;
