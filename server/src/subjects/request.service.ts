import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  LiveChatError,
  type ReceivedRequest,
  type RequestKind,
  type SubjectRequestInfo,
} from '../../../protocol';
import { isUniqueViolation, sha256Hex, toMillis, type Clock } from '../platform';

const REQUEST = 'plugin::live-chat.subject-request';
/** Without letters and digits that are mistaken for others on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const MAX_OPEN = 20;
const MAX_LISTED = 500;

interface Row {
  reference: string;
  kind: RequestKind;
  subjectId: string;
  emailVerified: boolean;
  details: string | null;
  language: string;
  receivedAt: unknown;
}

const toInfo = (row: Row): SubjectRequestInfo => ({
  reference: row.reference,
  kind: row.kind,
  receivedAt: toMillis(row.receivedAt),
  state: 'received',
});

const newReference = (): string =>
  `R-${Array.from({ length: 7 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

export interface NewRequest {
  requestId: string;
  kind: RequestKind;
  details: string;
  language: string;
  subjectId: string;
  /** It came through a link that was mailed to the person's address. */
  emailVerified: boolean;
}

/** Requests under Art 15 to 21, kept with their time of receipt. */
export class RequestService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: Clock
  ) {}

  /** Stores a request; a repeat gets the first reference again. @throws LiveChatError `too_many` */
  async receive(request: NewRequest): Promise<SubjectRequestInfo> {
    const requestHash = sha256Hex(`${request.subjectId}/${request.requestId}`);
    const known = await this.byHash(requestHash);
    if (known) return known;
    const { subjectId } = request;
    if ((await this.strapi.db.query(REQUEST).count({ where: { subjectId } })) >= MAX_OPEN) {
      throw new LiveChatError(
        'too_many',
        `At most ${MAX_OPEN} requests can be open; please write to us.`
      );
    }
    const { requestId: _, ...data } = request;
    try {
      const row: Row = await this.strapi.db.query(REQUEST).create({
        data: {
          ...data,
          requestHash,
          reference: newReference(),
          receivedAt: this.clock.now(),
        },
      });
      return toInfo(row);
    } catch (error) {
      const other = isUniqueViolation(error) ? await this.byHash(requestHash) : undefined;
      if (!other) throw error;
      return other;
    }
  }

  private async byHash(requestHash: string): Promise<SubjectRequestInfo | undefined> {
    const row: Row | null = await this.strapi.db.query(REQUEST).findOne({ where: { requestHash } });
    return row ? toInfo(row) : undefined;
  }

  async ofSubjects(subjectIds: readonly string[]): Promise<SubjectRequestInfo[]> {
    if (subjectIds.length === 0) return [];
    const rows: Row[] = await this.strapi.db
      .query(REQUEST)
      .findMany({ where: { subjectId: { $in: [...subjectIds] } }, orderBy: { id: 'desc' } });
    return rows.map(toInfo);
  }

  /** The newest first. */
  async list(): Promise<ReceivedRequest[]> {
    const rows: Row[] = await this.strapi.db
      .query(REQUEST)
      .findMany({ orderBy: { id: 'desc' }, limit: MAX_LISTED });
    return rows.map((row) => ({
      ...toInfo(row),
      subjectId: row.subjectId,
      emailVerified: row.emailVerified,
      details: row.details ?? '',
      language: row.language,
    }));
  }
}
