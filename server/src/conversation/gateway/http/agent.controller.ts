import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LiveChatError, type SettingsAnswer, type StatusAnswer } from '../../../../../protocol';
import {
  agentSend,
  chatIdParam,
  settings as settingsSchema,
} from '../../../../../protocol/conversation/schemas';
import type { TranscriptService } from '../../chat';
import type { AgentDirectory } from '../../desk';
import { missingFonts } from '../../../foundation/documents';
import type { People } from '../../../rights';
import {
  hasForgeableAddresses,
  ownTables,
  readDurability,
  readEncoding,
  readIdentity,
  sessionOfRequest,
  type Database,
  type SettingsStore,
} from '../../../foundation/platform';
import type { ActingAgent } from '../agent/agent.actions';
import { userOf } from '../../../foundation/http';
import { answering, parse } from '../../../foundation/http';
import type { Gateway } from '../gateway';
import type { OriginGuard } from '../../../foundation/http';

/** What the controller needs of the running plugin. */
export interface DeskControllerDeps {
  /** The plugin's own version. */
  version: string;
  config: { origins: string[] };
  database: Database;
  settings: SettingsStore;
  agents: AgentDirectory;
  guard: OriginGuard;
  gateway: Gateway;
  transcripts: TranscriptService;
  people: Pick<People, 'audit'>;
  /** Folder of the fonts that PDFs are set in. */
  fonts: string;
}

type Deps = () => DeskControllerDeps;

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

const agentOf = async (strapi: Core.Strapi, deps: Deps, ctx: Context): Promise<ActingAgent> => {
  const { sessionId, rowId } = sessionOf(strapi, ctx);
  const identity = await readIdentity(strapi, sessionId, rowId);
  if (!identity) throw new LiveChatError('unauthorized', 'The session has ended.');
  const profile = await deps().agents.ensure(identity.id, identity.firstname);
  return {
    userId: identity.id,
    name: profile.displayName,
    departmentIds: profile.departmentIds,
    permissions: identity.permissions,
  };
};

const settingsAnswer = async (deps: Deps): Promise<SettingsAnswer> => {
  const { settings, config } = deps();
  return { ...(await settings.get()), configuredOrigins: config.origins };
};

/** REST of the admin panel. Permissions stand on the routes; which chats an agent sees is asked here. */
export const deskController =
  (appOf: (strapi: Core.Strapi) => DeskControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const deps: Deps = () => appOf(strapi);
    return answering(
      strapi,
      {
        ticket: (ctx) => ({ ticket: deps().gateway.tickets.issue(sessionOf(strapi, ctx)) }),

        send: async (ctx) => {
          const { gateway } = deps();
          gateway.assertServing();
          const chatId = parse(chatIdParam, ctx.params.chatId);
          const message = parse(agentSend, ctx.request.body);
          return gateway.agentActions.send(await agentOf(strapi, deps, ctx), {
            chatId,
            ...message,
          });
        },

        transcript: async (ctx) => {
          const { gateway, transcripts } = deps();
          const chatId = parse(chatIdParam, ctx.params.chatId);
          const details = await gateway.agentActions.details(
            await agentOf(strapi, deps, ctx),
            chatId
          );
          return { status: details.status, transcript: (await transcripts.info(chatId)) ?? null };
        },

        verify: async (ctx) => {
          const { gateway, transcripts } = deps();
          const chatId = parse(chatIdParam, ctx.params.chatId);
          await gateway.agentActions.see(await agentOf(strapi, deps, ctx), chatId);
          return transcripts.verify(chatId);
        },

        readSettings: () => settingsAnswer(deps),

        writeSettings: async (ctx) => {
          const settings = parse(settingsSchema, ctx.request.body);
          const before = await deps().settings.get();
          await deps().people.audit.record({
            action: 'settings.websites',
            by: userOf(ctx),
            data: { originsBefore: before.origins.length, origins: settings.origins.length },
          });
          await deps().settings.set(settings);
          return settingsAnswer(deps);
        },

        status: async (): Promise<StatusAnswer> => {
          const { database, fonts, gateway, guard, version } = deps();
          return {
            version,
            database: await databaseState(strapi, database),
            sockets: gateway.sockets(),
            fonts: {
              missing: missingFonts(fonts).map(({ writing, from }) => ({ writing, package: from })),
            },
            refusedOrigins: guard.listRefused(),
            forgeableAddresses: hasForgeableAddresses(strapi),
          };
        },

        forgetRefused: () => {
          deps().guard.forgetRefused();
          return {};
        },
      },
      {
        log: () => deps().people.audit,
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
