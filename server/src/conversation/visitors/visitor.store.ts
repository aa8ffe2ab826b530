import type { Core } from '@strapi/strapi';
import { LiveChatError, withoutContacts } from '../../../../protocol';
import {
  emailSpellings,
  hashToken,
  isUniqueViolation,
  newId,
  newToken,
  type Clock,
} from '../../foundation/platform';

const VISITOR = 'plugin::live-chat.visitor';

export interface VisitorProfile {
  name?: string | undefined;
  email?: string | undefined;
}

interface VisitorRow {
  documentId: string;
  name: string | null;
  email: string | null;
}

/** Visitors and their secrets. A secret leaves once, when it is minted; what is kept is its hash. */
export class VisitorStore {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: Clock,
    /** Whether the secret of an erased visitor has this hash. */
    private readonly isErased: (tokenHash: string) => Promise<boolean> = () =>
      Promise.resolve(false)
  ) {}

  /**
   * The visitor whom a secret belongs to, unless it was revoked.
   * @throws LiveChatError `gone` for the secret of somebody who was erased: what is held of them is to be dropped
   */
  async authenticate(token: string): Promise<string | undefined> {
    const tokenHash = hashToken(token);
    const row: { documentId: string; revokedAt: unknown } | null = await this.strapi.db
      .query(VISITOR)
      .findOne({ select: ['documentId', 'revokedAt'], where: { tokenHash } });
    if (row && !row.revokedAt) return row.documentId;
    if (await this.isErased(tokenHash)) {
      throw new LiveChatError('gone', 'What was held on this visitor was erased.');
    }
    return undefined;
  }

  /** Address on file. */
  async emailOf(visitorId: string): Promise<string | undefined> {
    return (await this.profiles([visitorId])).get(visitorId)?.email;
  }

  /** Makes a visitor. Runs within a transaction of Strapi's when the caller has opened one. */
  async create(
    profile: VisitorProfile & { language: string }
  ): Promise<{ visitorId: string; token: string }> {
    const visitorId = newId();
    const token = newToken();
    await this.strapi.db.query(VISITOR).create({
      data: {
        documentId: visitorId,
        tokenHash: hashToken(token),
        tokenIssuedAt: new Date(this.clock.now()),
        ...profile,
      },
    });
    return { visitorId, token };
  }

  /** Mints a new secret and thereby ends the old one. */
  async rotate(visitorId: string): Promise<string> {
    const token = newToken();
    await this.strapi.db.query(VISITOR).update({
      where: { documentId: visitorId },
      data: { tokenHash: hashToken(token), tokenIssuedAt: new Date(this.clock.now()) },
    });
    return token;
  }

  /**
   * Adds what a visitor tells of themselves; what is not told stays as it was.
   * @throws LiveChatError `gone` for one whose erasure has begun: nothing is added to them any more
   */
  async update(visitorId: string, profile: VisitorProfile): Promise<void> {
    const row: { revokedAt: unknown } | null = await this.strapi.db
      .query(VISITOR)
      .findOne({ select: ['revokedAt'], where: { documentId: visitorId } });
    if (!row || row.revokedAt) {
      throw new LiveChatError('gone', 'What was held on this visitor was erased.');
    }
    const told = Object.fromEntries(Object.entries(profile).filter(([, value]) => value));
    if (Object.keys(told).length === 0) return;
    await this.strapi.db.query(VISITOR).update({ where: { documentId: visitorId }, data: told });
  }

  /** Hashes of the secrets that count now, by the ids of those visitors who may still talk. */
  async secretsOf(visitorIds: readonly string[]): Promise<Map<string, string>> {
    const secrets = new Map<string, string>();
    for (let i = 0; i < visitorIds.length; i += 500) {
      const rows: { documentId: string; tokenHash: string }[] = await this.strapi.db
        .query(VISITOR)
        .findMany({
          select: ['documentId', 'tokenHash'],
          where: {
            documentId: { $in: visitorIds.slice(i, i + 500) },
            revokedAt: { $null: true },
            tokenHash: { $notNull: true },
          },
        });
      for (const row of rows) secrets.set(row.documentId, row.tokenHash);
    }
    return secrets;
  }

  /**
   * The person behind an address, as a subject of their own: whoever merely typed it into a chat is somebody else
   * until proven otherwise. Has no secret; made when something is recorded for them.
   * @param subjectId derived from the address, see `KeyedHash.subjectOf`
   */
  async ensureAddressee(subjectId: string, email: string): Promise<void> {
    const where = { documentId: subjectId };
    if (await this.strapi.db.query(VISITOR).findOne({ select: ['documentId'], where })) return;
    try {
      await this.strapi.db.query(VISITOR).create({ data: { ...where, email } });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }

  /** Ids of visitors who told this address, the newest first. */
  async withEmail(email: string): Promise<string[]> {
    const rows: { documentId: string }[] = await this.strapi.db.query(VISITOR).findMany({
      select: ['documentId'],
      where: { $or: emailSpellings(email).map((spelling) => ({ email: { $eqi: spelling } })) },
      orderBy: { id: 'desc' },
      limit: 200,
    });
    return rows.map((row) => row.documentId);
  }

  async profiles(visitorIds: readonly string[]): Promise<Map<string, VisitorProfile>> {
    const rows: VisitorRow[] = await this.strapi.db.query(VISITOR).findMany({
      select: ['documentId', 'name', 'email'],
      where: { documentId: { $in: [...new Set(visitorIds)] } },
    });
    return new Map(
      rows.map((row) => [
        row.documentId,
        { name: row.name ?? undefined, email: row.email ?? undefined },
      ])
    );
  }

  /**
   * Ids of visitors whose name or e-mail address contains a text, at most `limit`.
   * @param contacts without it contact data is not searched: neither addresses, nor a name that is one (R28)
   */
  async search(text: string, limit: number, contacts: boolean): Promise<string[]> {
    if (!contacts) return this.searchNames(text, limit);
    const rows: { documentId: string }[] = await this.strapi.db.query(VISITOR).findMany({
      select: ['documentId'],
      where: { $or: [{ name: { $containsi: text } }, { email: { $containsi: text } }] },
      orderBy: { id: 'desc' },
      limit,
    });
    return rows.map((row) => row.documentId);
  }

  private async searchNames(text: string, limit: number): Promise<string[]> {
    const found: string[] = [];
    let before: number | undefined;
    for (;;) {
      const rows: { id: number; documentId: string; name: string }[] = await this.strapi.db
        .query(VISITOR)
        .findMany({
          select: ['id', 'documentId', 'name'],
          where: {
            name: { $containsi: text },
            ...(before === undefined ? {} : { id: { $lt: before } }),
          },
          orderBy: { id: 'desc' },
          limit,
        });
      for (const row of rows) {
        const searched = withoutContacts(row.name).toLowerCase();
        if (searched.includes(text.toLowerCase())) found.push(row.documentId);
      }
      if (rows.length < limit || found.length >= limit) return found.slice(0, limit);
      before = rows.at(-1)?.id;
    }
  }
}
