import type { Core } from '@strapi/strapi';
import { contentService } from './host/content.service';
import { controlService } from './host/control.service';
import { appOf, createApp, findApp, forgetApp } from './app';
import { leaveInstallation, settleInstallation, watchInstallation } from './host/installation';
import { chatContentTypes } from './conversation/chat';
import { auditContentTypes } from './foundation/audit';
import { breachContentTypes } from './accountability/breaches';
import { caseContentTypes } from './rights/cases';
import { config, type LiveChatConfig } from './foundation/platform';
import { erasureContentTypes, secureDelete } from './rights/erasure';
import { assertSafeStart } from './host/safe-start';
import { assertNoRelations, closeGenericDoors, doorPolicies } from './host/generic-doors';
import { exportContentTypes } from './rights/export';
import { holdContentTypes } from './rights/holds';
import { mailingContentTypes } from './foundation/mailing';
import { peopleContentTypes } from './rights/people';
import { markedTypes, type PersonalDataStore, type Schema } from './foundation/personal-data';
import { consentContentTypes } from './transparency/consent';
import { noticeContentTypes } from './transparency/notice';
import { purposeContentTypes } from './transparency/purposes';
import { receiverContentTypes } from './transparency/receivers';
import { deliveryContentTypes } from './rights/delivery';
import { tombstoneContentTypes } from './foundation/tombstones';
import { leaseContentTypes } from './foundation/leases';
import { deskContentTypes } from './conversation/desk';
import { auditController } from './accountability/audit-log';
import { breachesController } from './accountability/breaches';
import { casesController } from './rights/cases';
import { deskController, deskRoutes } from './conversation/gateway';
import { erasuresController, erasuresRoutes } from './rights/erasure';
import { exportsController } from './rights/export';
import { keepingRoutes, retentionController } from './accountability/retention';
import { peopleController, peopleRoutes } from './rights/search';
import { privacyController, privacyRoutes } from './transparency/publishing';
import { processingController } from './accountability/processing';
import { residencyController } from './accountability/residency';
import { safeguardsController } from './foundation/safeguards';
import {
  enableWal,
  FORGEABLE_ADVICE,
  hasForgeableAddresses,
  openDatabase,
  outlast,
  policies,
  registerPermissions,
  surviveBrokenConnections,
  warnOfGuessedAddress,
} from './foundation/platform';
import { prechatContentTypes } from './transparency/prechat';
import { retentionContentTypes } from './accountability/retention';
import { visitorContentTypes } from './conversation/visitors';

interface Host {
  strapi: Core.Strapi;
}

const contentTypes = {
  chat: chatContentTypes.chat,
  message: chatContentTypes.message,
  transcript: chatContentTypes.transcript,
  'chat-figure': chatContentTypes.chatFigure,
  visitor: visitorContentTypes.visitor,
  department: deskContentTypes.department,
  'agent-profile': deskContentTypes.agentProfile,
  'prechat-form': prechatContentTypes.prechatForm,
  notice: noticeContentTypes.notice,
  purpose: purposeContentTypes.purpose,
  consent: consentContentTypes.consent,
  'consent-standing': consentContentTypes.consentStanding,
  suppression: consentContentTypes.suppression,
  'webhook-delivery': receiverContentTypes.webhookDelivery,
  'subject-request': caseContentTypes.subjectRequest,
  'case-subject': caseContentTypes.caseSubject,
  'case-event': caseContentTypes.caseEvent,
  'mail-message': mailingContentTypes.mailMessage,
  'identity-link': peopleContentTypes.identityLink,
  'data-export': exportContentTypes.dataExport,
  'export-delivery': deliveryContentTypes.exportDelivery,
  'audit-entry': auditContentTypes.auditEntry,
  hold: holdContentTypes.hold,
  'hold-target': holdContentTypes.holdTarget,
  'erasure-record': erasureContentTypes.erasureRecord,
  'ledger-entry': erasureContentTypes.ledgerEntry,
  tombstone: tombstoneContentTypes.tombstone,
  'retention-run': retentionContentTypes.retentionRun,
  lease: leaseContentTypes.lease,
  breach: breachContentTypes.breach,
};

/** Content types of this plugin as Strapi has them, with what other plugins may have added. */
const ownSchemas = (strapi: Core.Strapi): Schema[] =>
  Object.values(strapi.contentTypes as unknown as Record<string, Schema>).filter(({ uid }) =>
    uid.startsWith('plugin::live-chat.')
  );

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
  controllers: {
    desk: deskController(appOf),
    privacy: privacyController(appOf),
    people: peopleController(appOf),
    cases: casesController(appOf),
    exports: exportsController(appOf),
    erasures: erasuresController(appOf),
    retention: retentionController(appOf),
    audit: auditController(appOf),
    breaches: breachesController(appOf),
    residency: residencyController(appOf),
    safeguards: safeguardsController(appOf),
    processing: processingController(appOf),
  },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        ...deskRoutes.routes,
        ...privacyRoutes.routes,
        ...peopleRoutes.routes,
        ...erasuresRoutes.routes,
        ...keepingRoutes.routes,
      ],
    },
  },
  services: {
    /** For other plugins and the host's own code. */
    content: ({ strapi }: Host) => contentService(appOf(strapi)),
    /** For the command line. */
    control: ({ strapi }: Host) => controlService(strapi, appOf(strapi)),
    /** Stores of other plugins' personal data: `service('personalData').register(store)` in their `bootstrap`. */
    personalData: ({ strapi }: Host) => ({
      register: (store: PersonalDataStore) => appOf(strapi).people.registry.register(store),
    }),
  },

  async register({ strapi }: Host) {
    assertSafeStart(strapi);
    surviveBrokenConnections(strapi);
    hideFromGraphql(strapi);
    closeGenericDoors(strapi);
    watchInstallation(strapi, contentTypes);
    // Registered before Strapi mounts its own middlewares, so that it stands outside of them.
    strapi.server.use((ctx, next) => {
      const app = findApp(strapi);
      return app ? app.router.routes()(ctx as never, () => app.door(ctx, next)) : next();
    });
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
    const app = await step(() => createApp(strapi, { passive: isCommand() }));
    if (app.config.sqlite.wal && app.database.client === 'sqlite') {
      await enableWal(openDatabase(strapi));
    }
    await step(() => secureDelete(app.database));
    app.people.registry.check(markedTypes(ownSchemas(strapi)));
    app.people.registry.checkText(ownSchemas(strapi));
    // The command line reads beside a server that may be running: the work is the server's.
    if (isCommand()) return;
    await step(() => app.keeping.start());
    await step(() => app.people.start());
    await step(() => app.transcripts.sealMissing());
    await step(() => app.handBack.run());
    app.gateway.start(strapi.server.httpServer);
    warnOfGuessedAddress(strapi);
    if (hasForgeableAddresses(strapi)) strapi.log.warn(`[live-chat] ${FORGEABLE_ADVICE}`);
  },

  async destroy({ strapi }: Host) {
    await findApp(strapi)?.stop();
    forgetApp(strapi);
    await leaveInstallation(strapi);
  },
};
