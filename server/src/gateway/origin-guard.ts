import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { StatusAnswer } from '../../../protocol';
import {
  isListedOrigin,
  isOrigin,
  isSameOrigin,
  type Clock,
  type OriginClaim,
  type SettingsStore,
} from '../platform';

type Refused = StatusAnswer['refusedOrigins'][number];

const MAX_REFUSED = 20;

interface Headers {
  headers: IncomingMessage['headers'];
}

export const claimOf = ({ headers }: Headers): OriginClaim => {
  const fetchSite = headers['sec-fetch-site'];
  return {
    origin: headers.origin,
    host: headers.host,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    referer: headers.referer,
  };
};

/** Which pages may talk to the plugin, and which have tried in vain. */
export class OriginGuard {
  private readonly refused = new Map<string, Refused>();
  private readonly own: readonly string[];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly settings: SettingsStore,
    private readonly configured: readonly string[],
    private readonly clock: Clock
  ) {
    // Behind a proxy that does not pass `Host` on, the panel is known by its configured address only.
    this.own = [
      strapi.config.get<string>('server.absoluteUrl'),
      strapi.config.get<string>('admin.absoluteUrl'),
    ]
      .filter((address) => URL.canParse(address))
      .map((address) => new URL(address).origin);
  }

  /** Pages of this server itself, and those of listed websites. */
  async allows(claim: OriginClaim): Promise<boolean> {
    if (isSameOrigin(claim) || isListedOrigin(claim.origin, this.own)) return true;
    const { origins } = await this.settings.get();
    return isListedOrigin(claim.origin, this.configured) || isListedOrigin(claim.origin, origins);
  }

  /**
   * Notes a website that is not listed, so that the panel can offer to add it, and writes to the log once what to
   * do. What a stranger can send here is bounded in length and number.
   */
  noteRefused(origin: string | undefined): void {
    if (origin === undefined || origin.length > 200 || !isOrigin(origin)) return;
    const known = this.refused.get(origin);
    this.refused.delete(origin);
    this.refused.set(origin, { origin, count: (known?.count ?? 0) + 1, lastAt: this.clock.now() });
    if (this.refused.size > MAX_REFUSED) {
      const oldest = this.refused.keys().next();
      if (!oldest.done) this.refused.delete(oldest.value);
    }
    if (!known) this.strapi.log.warn(`[live-chat] ${originAdvice(origin)}`);
  }

  listRefused(): Refused[] {
    return [...this.refused.values()].reverse();
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
