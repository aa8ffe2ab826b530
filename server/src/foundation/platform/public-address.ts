import type { Core } from '@strapi/strapi';
import { isGuessed, openable } from './public-address.rules';

/** Where people reach this server, or its panel, as far as its configuration tells; links in mails begin with it. */
export const publicAddress = (strapi: Core.Strapi, of: 'server' | 'admin' = 'server'): string =>
  openable(strapi.config.get<string>(`${of}.absoluteUrl`));

/** Says at the start when that is a guess. */
export const warnOfGuessedAddress = (strapi: Core.Strapi): void => {
  const url = strapi.config.get<string | undefined>('server.url');
  if (!isGuessed(url, strapi.config.get<string | undefined>('server.host'))) return;
  strapi.log.warn(
    `[live-chat] Links in mails to visitors lead to ${publicAddress(strapi)}: "url" is not set in config/server. Set it to the address under which visitors reach this server.`
  );
};
