import { INBOX_PATH } from '../plugin';

export const chatPath = (chatId: string): string => `${INBOX_PATH}/${encodeURIComponent(chatId)}`;
