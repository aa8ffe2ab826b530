import { createHmac, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { LiveChatError } from '../../../../../protocol';
import type { Clock } from '../../../foundation/platform';

const AUDIENCE = 'live-chat-agent';
const ALGORITHM = 'HS256';
const LIFE_SECONDS = 30;

export interface TicketHolder {
  sessionId: string;
  rowId: string;
}

const claimsSchema = z.object({
  sid: z.string(),
  sub: z.string(),
  jti: z.string(),
  exp: z.number(),
});

type Claims = z.infer<typeof claimsSchema>;

/**
 * Short-lived one-time tickets that open an agent's socket: they tie it to a session of Strapi's admin panel
 * without that session's own token ever leaving the panel's authenticated requests.
 */
export class Tickets {
  private readonly key: Buffer;
  /** Used tickets with the second they expire. Another instance would take one again within its 30 seconds. */
  private readonly used = new Map<string, number>();

  /** @param secret the host's `admin.auth.secret`; the key made of it is good for nothing else */
  constructor(
    secret: string,
    private readonly clock: Clock
  ) {
    this.key = createHmac('sha256', secret).update('live-chat agent ticket').digest();
  }

  issue(holder: TicketHolder): string {
    const now = Math.floor(this.clock.now() / 1000);
    return jwt.sign({ sid: holder.sessionId, iat: now, exp: now + LIFE_SECONDS }, this.key, {
      algorithm: ALGORITHM,
      audience: AUDIENCE,
      subject: holder.rowId,
      jwtid: randomUUID(),
    });
  }

  /** @throws LiveChatError `unauthorized` for a ticket that is forged, expired, used, or made for something else */
  redeem(ticket: string): TicketHolder {
    const now = Math.floor(this.clock.now() / 1000);
    const claims = this.verify(ticket, now);
    if (this.used.has(claims.jti)) throw invalid();
    for (const [jti, exp] of this.used) if (exp < now) this.used.delete(jti);
    this.used.set(claims.jti, claims.exp);
    return { sessionId: claims.sid, rowId: claims.sub };
  }

  private verify(ticket: string, now: number): Claims {
    try {
      const claims = jwt.verify(ticket, this.key, {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        clockTimestamp: now,
      });
      return claimsSchema.parse(claims);
    } catch {
      // Which of the reasons it was is nobody's business but the log's of an attacker.
      throw invalid();
    }
  }
}

const invalid = () =>
  new LiveChatError('unauthorized', 'The ticket is not valid; ask for a new one.');
