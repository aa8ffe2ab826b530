import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LiveChatError, type SettingsAnswer, type StatusAnswer } from '../../../../../protocol';
import {
  agentSend,
  chatIdParam,
  settings as settingsSchema,
} from '../../../../../protocol/conversation/schemas';
import type { Audit } from '../../../foundation/audit';
import { missingFonts } from '../../../foundation/documents';
import type { Ground } from '../../../foundation/ground';
import type { Controller, HouseOf } from '../../../foundation/house';
import { answering, parse, userOf, type Http } from '../../../foundation/http';
import {
  hasForgeableAddresses,
  ownTables,
  readDurability,
  readEncoding,
  readIdentity,
  sessionOfRequest,
  type Database,
} from '../../../foundation/platform';
import type { Agents } from '../../agents';
import type { Chat } from '../../chat';
import type { ActingAgent } from '../agent/agent.actions';
import type { Gateway } from '../gateway';

/** Rooms that the controller works with. */
export interface DeskRooms {
  ground: Ground;
  audit: Audit;
  http: Http;
  agents: Agents;
  chat: Chat;
  gateway: Gateway;
}

type Rooms = () => DeskRooms;

const databaseState = async (
  strapi: Core.Strapi,
  database: Database
): Promise<StatusAnswer['database']> => {
  const [state, { encoding, problem }] = await Promise.all([
    readDurability(database),
    readEncoding(database, ownTables(strapi)),
  ]);
  return {
    client: database.client,
    ...state,
    encoding,
    ...(problem ? { textProblem: problem } : {}),
  };
};

const sessionOf = (strapi: Core.Strapi, ctx: Context) => {
  const session = sessionOfRequest(strapi, ctx.get('authorization'));
  if (!session) {
    throw new LiveChatError('unauthorized', 'Log in to the admin panel; tokens do not do here.');
  }
  return session;
};

const agentOf = async (strapi: Core.Strapi, rooms: Rooms, ctx: Context): Promise<ActingAgent> => {
  const { sessionId, rowId } = sessionOf(strapi, ctx);
  const identity = await readIdentity(strapi, sessionId, rowId);
  if (!identity) throw new LiveChatError('unauthorized', 'The session has ended.');
  const profile = await rooms().agents.directory.ensure(identity.id, identity.firstname);
  return {
    userId: identity.id,
    name: profile.displayName,
    departmentIds: profile.departmentIds,
    permissions: identity.permissions,
  };
};

const settingsAnswer = async (rooms: Rooms): Promise<SettingsAnswer> => {
  const { settings, config } = rooms().ground;
  return { ...(await settings.get()), configuredOrigins: config.origins };
};

/** Chats, as the agent who asks may see them. */
const chatActions = (strapi: Core.Strapi, rooms: Rooms) => ({
  ticket: (ctx: Context) => ({ ticket: rooms().gateway.tickets.issue(sessionOf(strapi, ctx)) }),

  send: async (ctx: Context) => {
    const { gateway } = rooms();
    gateway.assertServing();
    const chatId = parse(chatIdParam, ctx.params.chatId);
    const message = parse(agentSend, ctx.request.body);
    return gateway.agentActions.send(await agentOf(strapi, rooms, ctx), {
      chatId,
      ...message,
    });
  },

  transcript: async (ctx: Context) => {
    const {
      gateway,
      chat: { transcripts },
    } = rooms();
    const chatId = parse(chatIdParam, ctx.params.chatId);
    const details = await gateway.agentActions.details(await agentOf(strapi, rooms, ctx), chatId);
    return { status: details.status, transcript: (await transcripts.info(chatId)) ?? null };
  },

  verify: async (ctx: Context) => {
    const {
      gateway,
      chat: { transcripts },
    } = rooms();
    const chatId = parse(chatIdParam, ctx.params.chatId);
    await gateway.agentActions.see(await agentOf(strapi, rooms, ctx), chatId);
    return transcripts.verify(chatId);
  },
});

/** The websites that may ask, and how the server is. */
const siteActions = (strapi: Core.Strapi, rooms: Rooms) => ({
  readSettings: () => settingsAnswer(rooms),

  writeSettings: async (ctx: Context) => {
    const settings = parse(settingsSchema, ctx.request.body);
    const before = await rooms().ground.settings.get();
    await rooms().audit.log.record({
      action: 'settings.websites',
      by: userOf(ctx),
      data: { originsBefore: before.origins.length, origins: settings.origins.length },
    });
    await rooms().ground.settings.set(settings);
    return settingsAnswer(rooms);
  },

  status: async (): Promise<StatusAnswer> => {
    const { ground, gateway, http } = rooms();
    const { database, folders, version } = ground;
    return {
      version,
      database: await databaseState(strapi, database),
      sockets: gateway.sockets(),
      fonts: {
        missing: missingFonts(folders.fonts).map(({ writing, from }) => ({
          writing,
          package: from,
        })),
      },
      refusedOrigins: http.guard.listRefused(),
      forgeableAddresses: hasForgeableAddresses(strapi),
    };
  },

  forgetRefused: () => {
    rooms().http.guard.forgetRefused();
    return {};
  },
});

/** REST of the admin panel. Permissions stand on the routes; which chats an agent sees is asked here. */
export const deskController =
  (houseOf: HouseOf<DeskRooms>): Controller =>
  ({ strapi }) => {
    const rooms: Rooms = () => houseOf(strapi);
    return answering(
      strapi,
      { ...chatActions(strapi, rooms), ...siteActions(strapi, rooms) },
      {
        log: () => rooms().audit.log,
        of: {
          ticket: { none: 'opens the inbox; who took part in a chat stands in the chat' },
          send: { none: 'the message says who wrote it' },
          transcript: (ctx) => ({ action: 'transcript.view', target: String(ctx.params.chatId) }),
          verify: (ctx) => ({ action: 'transcript.verify', target: String(ctx.params.chatId) }),
          readSettings: { none: 'settings' },
          writeSettings: 'itself',
          status: { none: 'figures of the server' },
          forgetRefused: () => ({ action: 'settings.refused_origins' }),
        },
        clear: {
          ticket: 'a secret, and nothing else',
          readSettings: 'addresses of the site’s own pages',
          writeSettings: 'addresses of the site’s own pages',
          status: 'figures of the server, and addresses of websites',
        },
      }
    );
  };
