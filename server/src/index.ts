import type { Core } from '@strapi/strapi';
import { findHouse, forgetHouse, houseOf, openHouse, plan } from './app';
import {
  config,
  enableWal,
  FORGEABLE_ADVICE,
  hasForgeableAddresses,
  outlast,
  policies,
  registerPermissions,
  surviveBrokenConnections,
  warnOfGuessedAddress,
  type LiveChatConfig,
} from './foundation/platform';
import type { PersonalDataStore } from './foundation/personal-data';
import { markedTypes, ownSchemas } from './foundation/registry';
import { contentService } from './host/content.service';
import { controlService } from './host/control.service';
import { assertNoRelations, closeGenericDoors, doorPolicies } from './host/generic-doors';
import { leaveInstallation, settleInstallation, watchInstallation } from './host/installation';
import { assertSafeStart } from './host/safe-start';
import { Entrance } from './host/entrance';

interface Host {
  strapi: Core.Strapi;
}

const { contentTypes } = plan;

/** Steps of the start, each of which is taken again while the database is away. */
const patiently =
  (strapi: Core.Strapi) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    outlast(
      strapi,
      strapi.config.get<LiveChatConfig>('plugin::live-chat').database.startWithin,
      work
    );

/** Whether this is the command line (`server/src/cli`), which sets it. */
const isCommand = (): boolean => process.env.LIVE_CHAT_COMMAND === '1';

/** Where requests come in, for each Strapi. */
const entrances = new WeakMap<Core.Strapi, Entrance>();

/** GraphQL's shadow CRUD would put every content type on the public API, ours too. */
const hideFromGraphql = (strapi: Core.Strapi): void => {
  const { graphql } = strapi.plugins;
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const name of Object.keys(contentTypes)) {
    extension.shadowCRUD(`plugin::live-chat.${name}`).disable();
  }
};

export default {
  config,
  contentTypes,
  policies: { ...policies, ...doorPolicies },
  controllers: plan.controllers(houseOf),
  routes: { admin: { type: 'admin', routes: plan.routes } },
  services: {
    /** For other plugins and the host's own code. */
    content: ({ strapi }: Host) => contentService(houseOf(strapi)),
    /** For the command line. */
    control: ({ strapi }: Host) => controlService(houseOf(strapi)),
    /** Stores of other plugins' personal data: `service('personalData').register(store)` in their `bootstrap`. */
    personalData: ({ strapi }: Host) => ({
      register: (store: PersonalDataStore) => houseOf(strapi).registry.register(store),
    }),
  },

  async register({ strapi }: Host) {
    assertSafeStart(strapi);
    surviveBrokenConnections(strapi);
    hideFromGraphql(strapi);
    closeGenericDoors(strapi);
    watchInstallation(strapi, contentTypes);
    // Registered before Strapi mounts its own middlewares, so that it stands outside of them.
    strapi.server.use((ctx, next) => entrances.get(strapi)?.handle(ctx, next) ?? next());
    // Before Strapi itself asks it for anything: a database that starts at the same time is waited for.
    await patiently(strapi)(async () => {
      await strapi.db.connection.raw('SELECT 1');
    });
  },

  async bootstrap({ strapi }: Host) {
    assertNoRelations(strapi);
    await registerPermissions(strapi);
    const step = patiently(strapi);
    await step(() => settleInstallation(strapi));
    const house = await step(() => openHouse(strapi, { passive: isCommand() }));
    const { ground, registry, gateway } = house.parts;
    if (ground.config.sqlite.wal && ground.database.client === 'sqlite') {
      await enableWal(ground.database);
    }
    registry.check(markedTypes(ownSchemas(strapi)));
    registry.checkText(ownSchemas(strapi));
    entrances.set(strapi, new Entrance(house));
    // The command line reads beside a server that may be running: the work is the server's.
    if (isCommand()) return;
    await house.start(step);
    gateway.start(strapi.server.httpServer, {
      agents: house.agentEvents,
      visitors: house.visitorEvents,
    });
    house.keepUp(() => ground.clock.now(), ground.defect('upkeep'));
    warnOfGuessedAddress(strapi);
    if (hasForgeableAddresses(strapi)) strapi.log.warn(`[live-chat] ${FORGEABLE_ADVICE}`);
  },

  async destroy({ strapi }: Host) {
    const house = findHouse(strapi);
    // Nothing new comes in, and what is under way is committed, before the rooms that hear of it end.
    await house?.parts.gateway.stop();
    await house?.stop();
    entrances.delete(strapi);
    forgetHouse(strapi);
    await leaveInstallation(strapi);
  },
};
