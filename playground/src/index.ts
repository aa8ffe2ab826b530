import type { Core } from '@strapi/strapi';
import { keepMailsInFolder } from './mail-folder';
import { seed } from './seed';

export default {
  /** Runs after the plugins' own: what the seed needs is there. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (!process.env.SMTP_HOST) keepMailsInFolder(strapi);
    if (process.env.LIVE_CHAT_SEED === '1') await seed(strapi);
  },
};
