/** Name of everything that the widget keeps in the browser, one per Strapi. */
export const storageKey = (server: string): string => 'live-chat:' + server;
