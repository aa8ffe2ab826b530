import { PRIVACY_PATH } from '../pluginId';

export const LOG_PATH = `${PRIVACY_PATH}/consents`;
export const recordPath = (recordId: string): string => `${LOG_PATH}/${recordId}`;
/** The log of one subject or chat. */
export const logPath = (id: string): string => `${LOG_PATH}?search=${encodeURIComponent(id)}`;
