import type { Core } from '@strapi/strapi';
import { contentService } from './content.service';
import { appOf, createApp, findApp, forgetApp } from './app';
import { chatContentTypes } from './chat';
import { auditContentTypes } from './audit';
import { caseContentTypes } from './cases';
import { config } from './config';
import { exportContentTypes } from './export';
import { mailingContentTypes } from './mailing';
import { peopleContentTypes } from './people';
import { markedTypes, type PersonalDataStore, type Schema } from './personal-data';
import { consentContentTypes } from './consent';
import { deskContentTypes } from './desk';
import {
  casesController,
  deskController,
  exportsController,
  deskRoutes,
  peopleController,
  peopleRoutes,
  privacyController,
  privacyRoutes,
  processingController,
} from './gateway';
import { enableWal, openDatabase, policies, registerPermissions } from './platform';
import { prechatContentTypes } from './prechat';
import { visitorContentTypes } from './visitors';

interface Host {
  strapi: Core.Strapi;
}

const contentTypes = {
  chat: chatContentTypes.chat,
  message: chatContentTypes.message,
  transcript: chatContentTypes.transcript,
  visitor: visitorContentTypes.visitor,
  department: deskContentTypes.department,
  'agent-profile': deskContentTypes.agentProfile,
  'prechat-form': prechatContentTypes.prechatForm,
  notice: consentContentTypes.notice,
  purpose: consentContentTypes.purpose,
  consent: consentContentTypes.consent,
  'consent-standing': consentContentTypes.consentStanding,
  suppression: consentContentTypes.suppression,
  'webhook-delivery': consentContentTypes.webhookDelivery,
  'subject-request': caseContentTypes.subjectRequest,
  'case-subject': caseContentTypes.caseSubject,
  'case-event': caseContentTypes.caseEvent,
  'mail-message': mailingContentTypes.mailMessage,
  'identity-link': peopleContentTypes.identityLink,
  'data-export': exportContentTypes.dataExport,
  'export-delivery': exportContentTypes.exportDelivery,
  'audit-entry': auditContentTypes.auditEntry,
};

/** Content types of this plugin as Strapi has them, with what other plugins may have added. */
const ownSchemas = (strapi: Core.Strapi): Schema[] =>
  Object.values(strapi.contentTypes as unknown as Record<string, Schema>).filter(({ uid }) =>
    uid.startsWith('plugin::live-chat.')
  );

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
  policies,
  controllers: {
    desk: deskController(appOf),
    privacy: privacyController(appOf),
    people: peopleController(appOf),
    cases: casesController(appOf),
    exports: exportsController(appOf),
    processing: processingController(appOf),
  },
  routes: {
    admin: {
      type: 'admin',
      routes: [...deskRoutes.routes, ...privacyRoutes.routes, ...peopleRoutes.routes],
    },
  },
  services: {
    /** For other plugins and the host's own code. */
    content: ({ strapi }: Host) => contentService(appOf(strapi)),
    /** Stores of other plugins' personal data: `service('personalData').register(store)` in their `bootstrap`. */
    personalData: ({ strapi }: Host) => ({
      register: (store: PersonalDataStore) => appOf(strapi).people.registry.register(store),
    }),
  },

  register({ strapi }: Host) {
    hideFromGraphql(strapi);
    // Registered before Strapi mounts its own middlewares, so that it stands outside of them.
    strapi.server.use((ctx, next) => {
      const app = findApp(strapi);
      return app ? app.router.routes()(ctx as never, next) : next();
    });
  },

  async bootstrap({ strapi }: Host) {
    await registerPermissions(strapi);
    const app = await createApp(strapi);
    if (app.config.sqlite.wal && app.database.client === 'sqlite') {
      await enableWal(openDatabase(strapi));
    }
    app.people.registry.check(markedTypes(ownSchemas(strapi)));
    await app.people.start();
    await app.transcripts.sealMissing();
    app.gateway.start(strapi.server.httpServer);
  },

  async destroy({ strapi }: Host) {
    await findApp(strapi)?.stop();
    forgetApp(strapi);
  },
};
