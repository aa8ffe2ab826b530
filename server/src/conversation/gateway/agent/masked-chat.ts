import type { ChatActivity, ChatDetails, ChatSummary } from '../../../../../protocol';
import { maskedAnswer } from '../../../foundation/platform';

/** A chat as agents see it who have no right to contact data (R28): everything that was written in it is masked. */
export const maskedSummary = <C extends ChatSummary>(chat: C): C => maskedAnswer(chat);

export const maskedDetails = <C extends Omit<ChatDetails, 'visitorOnline'>>(chat: C): C => ({
  ...maskedSummary(chat),
  answers: chat.answers.map(({ label, value, kind }) =>
    maskedAnswer({ label, value, ...(kind && { kind }) })
  ),
});

export const maskedActivity = (item: ChatActivity): ChatActivity => maskedAnswer(item);
