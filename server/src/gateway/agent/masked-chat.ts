import {
  maskContacts,
  maskedContact,
  type ChatActivity,
  type ChatDetails,
  type ChatSummary,
} from '../../../../protocol';

/**
 * A chat as agents see it who have no right to contact data (R28): the address is masked, and what looks like one in
 * answers and page addresses. What people wrote to each other stays: nobody could answer it else.
 */
export const maskedSummary = <C extends ChatSummary>(chat: C): C => ({
  ...chat,
  visitor: {
    ...chat.visitor,
    ...(chat.visitor.email ? { email: maskedContact(chat.visitor.email) } : {}),
  },
  ...(chat.page ? { page: { ...chat.page, url: maskContacts(chat.page.url) } } : {}),
  ...(chat.preview ? { preview: { ...chat.preview, text: maskContacts(chat.preview.text) } } : {}),
});

export const maskedDetails = <C extends Omit<ChatDetails, 'visitorOnline'>>(chat: C): C => ({
  ...maskedSummary(chat),
  answers: chat.answers.map(({ label, value }) => ({ label, value: maskContacts(value) })),
});

export const maskedActivity = (item: ChatActivity): ChatActivity =>
  item.preview
    ? { ...item, preview: { ...item.preview, text: maskContacts(item.preview.text) } }
    : item;
