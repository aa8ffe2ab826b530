import { Clock, Message } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { MenuIcon, PrivacyIcon } from './host/menu';
import { ASK } from './foundation/permissions';
import { INBOX_PATH, PLUGIN_ID, PLUGIN_PATH, PRIVACY_PATH } from './foundation/plugin';
import { loadTranslation, message } from './foundation/translations';

/** The part of the plugin that lives in Strapi's admin panel. */
const plugin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: PLUGIN_PATH.slice(1),
      icon: MenuIcon,
      intlLabel: message('plugin.name'),
      permissions: ASK.inbox,
      position: 4,
      Component: () => import('./conversation/desk').then((file) => ({ default: file.App })),
    });
    app.addMenuLink({
      to: PRIVACY_PATH.slice(1),
      icon: PrivacyIcon,
      intlLabel: message('privacy.title'),
      // Any one of them will do; the pages ask for their own.
      permissions: [
        ...ASK.prechatRead,
        ...ASK.noticeRead,
        ...ASK.subjectRead,
        ...ASK.requestRead,
        ...ASK.exportCreate,
        ...ASK.consentRead,
        ...ASK.erasureSee,
        ...ASK.holdRead,
        ...ASK.retentionRead,
        ...ASK.processingRead,
        ...ASK.auditRead,
        ...ASK.breachRead,
        ...ASK.securityRead,
      ],
      position: 5,
      Component: () => import('./host/privacy').then((file) => ({ default: file.App })),
    });
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: message('plugin.name') }, [
      {
        id: `${PLUGIN_ID}-websites`,
        to: `${PLUGIN_ID}/websites`,
        intlLabel: message('settings.websites.title'),
        permissions: ASK.settingsRead,
        Component: () =>
          import('./conversation/websites').then((file) => ({ default: file.WebsitesPage })),
      },
      {
        id: `${PLUGIN_ID}-system`,
        to: `${PLUGIN_ID}/system`,
        intlLabel: message('settings.system.title'),
        permissions: ASK.settingsRead,
        Component: () =>
          import('./conversation/system').then((file) => ({ default: file.SystemPage })),
      },
    ]);
    app.widgets.register({
      id: 'waiting-chats',
      pluginId: PLUGIN_ID,
      icon: Message,
      title: message('home.title'),
      link: { label: message('home.link'), href: INBOX_PATH },
      permissions: ASK.inboxReply,
      component: () => import('./host/home').then((file) => file.WaitingWidget),
    });
    app.widgets.register({
      id: 'due-requests',
      pluginId: PLUGIN_ID,
      icon: Clock,
      title: message('home.dueTitle'),
      link: { label: message('home.dueLink'), href: `${PRIVACY_PATH}/cases` },
      permissions: ASK.requestRead,
      component: () => import('./host/home').then((file) => file.DueWidget),
    });
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map((locale) => loadTranslation(locale))),
};

export default plugin;
