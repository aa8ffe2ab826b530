import type { Core } from '@strapi/strapi';
import type { StoredConsent } from '../../../../protocol';

/** Tells the host's own code of records, without personal data: `strapi.eventHub.on('live-chat.consent', …)`. */
export const announce = (strapi: Core.Strapi, { record }: StoredConsent): void => {
  strapi.eventHub
    .emit('live-chat.consent', {
      recordId: record.recordId,
      subjectId: record.subject.id,
      purpose: record.purpose.key,
      purposeVersion: record.purpose.version,
      state: record.state,
      at: record.at,
    })
    .catch(() => strapi.log.warn('[live-chat] a listener to live-chat.consent has failed'));
};
