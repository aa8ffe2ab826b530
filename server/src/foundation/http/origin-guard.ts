import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { StatusAnswer } from '../../../../protocol';
import {
  isListedOrigin,
  isPanelOrTool,
  isSameOrigin,
  type Clock,
  type OriginClaim,
  type SettingsStore,
} from '../platform';
import { RefusedOrigins } from './refused-origins';

type Request = Pick<IncomingMessage, 'headers'> & { socket?: object };

/** How the browser has asked, as far as anybody tells. A page cannot set this header without asking first. */
const schemeOf = ({ headers, socket }: Request): 'http' | 'https' => {
  const [told] = String(headers['x-forwarded-proto'] ?? '').split(',');
  const scheme = told?.trim().toLowerCase();
  if (scheme === 'http' || scheme === 'https') return scheme;
  return socket && 'encrypted' in socket && socket.encrypted ? 'https' : 'http';
};

export const claimOf = (request: Request): OriginClaim => {
  const { headers } = request;
  const fetchSite = headers['sec-fetch-site'];
  return {
    origin: headers.origin,
    host: headers.host,
    scheme: schemeOf(request),
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    referer: headers.referer,
  };
};

/** Origins of the addresses that are written in the host's configuration, and not made up by Strapi. */
const configuredOrigins = (strapi: Core.Strapi): string[] =>
  ['server.url', 'admin.url']
    .map((key) => strapi.config.get<string | undefined>(key))
    .filter((address) => address !== undefined && /^https?:/.test(address) && URL.canParse(address))
    .map((address) => new URL(String(address)).origin);

/** Which pages may talk to the plugin, and which have tried in vain. */
export class OriginGuard {
  private readonly refused: RefusedOrigins;
  private readonly own: readonly string[];

  constructor(
    strapi: Core.Strapi,
    private readonly settings: SettingsStore,
    private readonly configured: readonly string[],
    clock: Clock
  ) {
    this.own = configuredOrigins(strapi);
    this.refused = new RefusedOrigins(clock, (origin) =>
      strapi.log.warn(`[live-chat] ${originAdvice(origin)}`)
    );
  }

  /** Pages of this server itself, and those of listed websites. */
  async allows(claim: OriginClaim): Promise<boolean> {
    if (isSameOrigin(claim, this.own)) return true;
    const { origins } = await this.settings.get();
    return isListedOrigin(claim.origin, this.configured) || isListedOrigin(claim.origin, origins);
  }

  /** The admin panel, and tools that are no browsers: never a website, listed or not. */
  allowsPanel(claim: OriginClaim): boolean {
    return isPanelOrTool(claim, this.own);
  }

  /**
   * Notes a website that is not listed, so that the panel can offer to add it, and writes to the log what to do.
   * @param by pseudonym of the network address it came from
   */
  noteRefused(origin: string | undefined, by: string): void {
    this.refused.note(origin, by);
  }

  listRefused(): StatusAnswer['refusedOrigins'] {
    return this.refused.list();
  }

  forgetRefused(): void {
    this.refused.clear();
  }
}

/** What somebody who runs the site has to do so that the widget works there. */
export const originAdvice = (origin: string): string =>
  `The website ${origin} is not allowed to show the chat. Add exactly "${origin}" in the admin panel under ` +
  `Settings → Live chat → Websites, or in config/plugins: ` +
  `'live-chat': { config: { origins: ['${origin}'] } }.`;

/** What somebody who opens the admin panel under another address than the configured one has to know. */
export const PANEL_ADVICE =
  'Only the admin panel itself may ask this. Open it under the address that is configured as "url" in config/server ' +
  'or config/admin; behind a proxy that ends TLS, let it pass on X-Forwarded-Proto or configure that address.';
