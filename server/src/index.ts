import type { Core } from '@strapi/strapi';
import { contentService } from './content.service';
import { appOf, createApp, findApp, forgetApp } from './app';
import { chatContentTypes } from './chat';
import { config } from './config';
import { consentContentTypes } from './consent';
import { deskContentTypes } from './desk';
import { deskController, deskRoutes, privacyController, privacyRoutes } from './gateway';
import { enableWal, openDatabase, registerPermissions } from './platform';
import { prechatContentTypes } from './prechat';
import { subjectContentTypes } from './subjects';
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
  'subject-request': subjectContentTypes.subjectRequest,
};

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
  controllers: { desk: deskController(appOf), privacy: privacyController(appOf) },
  routes: {
    admin: { type: 'admin', routes: [...deskRoutes.routes, ...privacyRoutes.routes] },
  },
  services: {
    /** For other plugins and the host's own code. */
    content: ({ strapi }: Host) => contentService(appOf(strapi)),
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
    await app.transcripts.sealMissing();
    app.gateway.start(strapi.server.httpServer);
  },

  async destroy({ strapi }: Host) {
    await findApp(strapi)?.stop();
    forgetApp(strapi);
  },
};
