import type { MyData } from '../../../../../protocol/rights/my-data';
import type { Actions } from '../../chat';
import { TranscriptMail } from './transcript-mail';

type Asked = Pick<Actions, 'rest' | 'token'>;

/** Per page, so that a code outlives what shows it: a chat that ends closes every panel. */
const mails = new WeakMap<Asked, { chatId: string; mail: TranscriptMail }>();

/** The mail of a conversation. */
export const mailOf = (chat: Asked, chatId: string, language: string): TranscriptMail => {
  const known = mails.get(chat);
  if (known?.chatId === chatId) return known.mail;
  const mail = new TranscriptMail(() =>
    chat.rest.call(`visitor/chats/${chatId}/transcript`, chat.token, { language })
  );
  mails.set(chat, { chatId, mail });
  return mail;
};

/** Whether there is an address to mail it to; without an answer there is none. */
export const canMail = async (chat: Asked, lang: string): Promise<boolean> => {
  if (chat.token === undefined) return false;
  const path = `visitor/privacy?${new URLSearchParams({ lang })}`;
  const data = await chat.rest.call<MyData>(path, chat.token).catch(() => undefined);
  return data?.canMail === true;
};
