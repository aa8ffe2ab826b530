import {
  emptyRequest,
  sendRequest,
  sinceQuery,
} from '../../../../../protocol/conversation/schemas';
import type { VisitorRoute } from '../../../foundation/house';
import type { Gateway } from '../gateway';

/** A visitor's chats without a socket: the same actions as behind it. */
export const chatRoutes = (gateway: Gateway): VisitorRoute[] => {
  const actions = gateway.visitorActions;
  return [
    {
      method: 'get',
      path: '/visitor/chats',
      handle: async ({ me }) => ({ chats: await actions.chats(await me()) }),
    },
    {
      method: 'post',
      path: '/visitor/chats/:chatId/messages',
      handle: async ({ chat, body }) => {
        const { visitorId, chatId } = await chat();
        return actions.send(visitorId, { chatId, ...(await body(sendRequest)) });
      },
    },
    {
      method: 'get',
      path: '/visitor/chats/:chatId/events',
      handle: async ({ chat, query }) => {
        const { visitorId, chatId } = await chat();
        const page = await actions.after(visitorId, chatId, query(sinceQuery).since);
        gateway.noteVisitor(chatId);
        return { ...page, chat: await actions.chat(visitorId, chatId) };
      },
    },
    {
      method: 'post',
      path: '/visitor/chats/:chatId/end',
      handle: async ({ chat, body }) => {
        const { visitorId, chatId } = await chat();
        await body(emptyRequest);
        return actions.end(visitorId, chatId);
      },
    },
  ];
};
