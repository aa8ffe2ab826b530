import type { ChatEvent } from '../../../../../protocol/conversation/chat';
import type { Texts } from '../../i18n';
import { toLines } from './lines';

/** Saves the conversation as a text file. */
export const download = (title: string, events: readonly ChatEvent[], texts: Texts): void => {
  const lines = toLines(events, texts).map(({ at, who, text }) => `${at} – ${who}\n${text}\n`);
  const blob = new Blob([[title, '', ...lines].join('\n')], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `chat-${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
};
