import type { FormDefinition, WidgetConfig } from '../../../../protocol';
import { configQuery, startRequest } from '../../../../protocol/transparency/schemas';
import { room, type VisitorRoute } from '../../foundation/house';
import { startChat, type StartRooms } from './start-chat';
import { previewConfig, widgetConfig } from './widget-config';

/** What a visitor's window shows before a chat. */
export interface Widget {
  /** What it would get of a definition that is not published. */
  preview: (definition: FormDefinition, language: string) => Promise<WidgetConfig>;
}

const routes = (rooms: StartRooms): VisitorRoute[] => [
  {
    method: 'get',
    path: '/widget/config',
    handle: async ({ query, visitor }) => {
      const wanted = query(configQuery);
      // A secret that does not work any more is no reason to show nothing.
      return widgetConfig(rooms, wanted, await visitor().catch(() => undefined));
    },
  },
  {
    method: 'post',
    path: '/visitor/chats',
    handle: async ({ ctx, body, visitor, count }) => {
      const request = await body(startRequest);
      const visitorId = await visitor();
      count('new chats');
      return startChat(rooms, request, {
        visitorId,
        userAgent: ctx.get('user-agent'),
        origin: ctx.get('origin') || undefined,
      });
    },
  },
];

export const widget = room({
  name: 'widget',
  make: (rooms: StartRooms): Widget => ({
    preview: (definition, language) => previewConfig(rooms, definition, language),
  }),
  visitorRoutes: routes,
});
