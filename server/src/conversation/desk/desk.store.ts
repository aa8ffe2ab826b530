import type { Core } from '@strapi/strapi';
import type { ChatSummary, DeskCounts, DeskView } from '../../../../protocol';
import type { AuthorKind, ChatStatus, EndedBy } from '../../../../protocol';
import { toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';
import { previewOf } from '../chat';
import type { VisitorStore } from '../visitors';
import { decodeCursor, encodeCursor } from './cursor.rules';
import type { Agents } from '../agents';
import type { Hiding } from './hiding';
import { maySee } from './visibility.rules';

const CHAT = 'plugin::live-chat.chat';
const PAGE = 30;
/** How far back a list looks for the last text and for unread ones: bounded, however long a chat is. */
const LOOK_BACK = 100;
const MAX_FOUND_VISITORS = 500;

interface ChatRecord {
  id: number;
  documentId: string;
  status: ChatStatus;
  lastSeq: number;
  lastAt: unknown;
  visitorId: string;
  agentId: string | null;
  departmentId: string | null;
  language: string | null;
  pageUrl: string | null;
  pageTitle: string | null;
  startedAt: unknown;
  waitingSince: unknown;
  takenAt: unknown;
  endedAt: unknown;
  endedBy: EndedBy | null;
  visitorReadSeq: number;
  agentReadSeq: number;
}

interface RecentRow {
  chat_id: string;
  seq: number;
  kind: string;
  author_kind: AuthorKind;
  body: string | null;
  sent_at: unknown;
}

type Where = Record<string, unknown>;

/** Whose view of the desk is asked for. */
export interface DeskReader {
  userId: string;
  departmentIds: readonly string[] | null;
}

/** Who looks through the desk. */
export interface DeskSearcher extends DeskReader {
  /** Sees contact data in full; else it is not searched (R28). */
  contacts: boolean;
}

const VIEWS: Record<
  DeskView,
  { sort: 'waitingSince' | 'startedAt' | 'endedAt'; order: 'asc' | 'desc' }
> = {
  waiting: { sort: 'waitingSince', order: 'asc' },
  queue: { sort: 'waitingSince', order: 'asc' },
  left: { sort: 'waitingSince', order: 'asc' },
  mine: { sort: 'startedAt', order: 'asc' },
  all: { sort: 'startedAt', order: 'asc' },
  ended: { sort: 'endedAt', order: 'desc' },
};

const statusOf = (view: DeskView, reader: DeskReader): Where => {
  switch (view) {
    case 'waiting':
      return { status: { $in: ['waiting', 'offline'] } };
    case 'queue':
      return { status: 'waiting' };
    case 'left':
      return { status: 'offline' };
    case 'mine':
      return { status: 'active', agentId: reader.userId };
    case 'all':
      return { status: { $in: ['waiting', 'offline', 'active'] } };
    case 'ended':
      return { status: 'ended' };
  }
};

/** The rule of `maySee` as a condition. */
const visible = ({ departmentIds }: DeskReader): Where[] =>
  departmentIds === null
    ? []
    : [
        {
          $or: [{ departmentId: { $null: true } }, { departmentId: { $in: [...departmentIds] } }],
        },
      ];

/** Lists of chats as agents see them. */
export class DeskStore {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly database: Database,
    private readonly visitors: VisitorStore,
    private readonly agents: Agents,
    private readonly hidden: Hiding
  ) {}

  private shown(): Where[] {
    const hidden = [...this.hidden.chats];
    return hidden.length === 0 ? [] : [{ documentId: { $notIn: hidden } }];
  }

  /** One page of a view, in its order. */
  async list(
    reader: DeskSearcher,
    request: { view: DeskView; cursor?: string | undefined; search?: string | undefined }
  ): Promise<{ chats: ChatSummary[]; next?: string }> {
    const { sort, order } = VIEWS[request.view];
    const conditions: Where[] = [
      statusOf(request.view, reader),
      ...visible(reader),
      ...this.shown(),
    ];
    const search = request.search?.trim();
    if (search) {
      const found = await this.visitors.search(search, MAX_FOUND_VISITORS, reader.contacts);
      conditions.push({ visitorId: { $in: found } });
    }
    if (request.cursor) conditions.push(after(sort, order, request.cursor));
    const rows: ChatRecord[] = await this.strapi.db.query(CHAT).findMany({
      where: { $and: conditions },
      orderBy: [{ [sort]: order }, { id: order }],
      limit: PAGE + 1,
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const chats = await this.summarise(page);
    return rows.length > PAGE && last
      ? { chats, next: encodeCursor({ at: toMillisOrUndefined(last[sort]) ?? 0, id: last.id }) }
      : { chats };
  }

  async counts(reader: DeskReader): Promise<DeskCounts> {
    const count = (view: DeskView) =>
      this.strapi.db
        .query(CHAT)
        .count({ where: { $and: [statusOf(view, reader), ...visible(reader), ...this.shown()] } });
    const [queue, left, mine, all, unread] = await Promise.all([
      count('queue'),
      count('left'),
      count('mine'),
      count('all'),
      this.unread(reader),
    ]);
    return { waiting: queue + left, queue, left, mine, all, unread };
  }

  /** How many texts of their visitors an agent has not read, of each chat that they have. */
  private async unread({ userId, departmentIds }: DeskReader): Promise<Record<string, number>> {
    const messages = this.database.table('plugin::live-chat.message');
    const { knex } = this.database;
    const rows: { chat_id: string; department_id: string | null; unread: unknown }[] = await knex(
      `${this.database.table(CHAT)} as c`
    )
      .leftJoin(`${messages} as m`, function () {
        this.on('m.chat_id', 'c.document_id')
          .andOn('m.seq', '>', 'c.agent_read_seq')
          .andOnVal('m.kind', 'text')
          .andOnVal('m.author_kind', 'visitor');
      })
      .where({ 'c.agent_id': userId, 'c.status': 'active' })
      .groupBy('c.document_id', 'c.department_id')
      .select('c.document_id as chat_id', 'c.department_id')
      .count('m.id as unread');
    const { hidden } = this;
    return Object.fromEntries(
      rows
        .filter(
          ({ chat_id, department_id }) =>
            !hidden.has(chat_id) &&
            maySee(departmentIds, { departmentId: department_id ?? undefined })
        )
        .map(({ chat_id, unread }) => [chat_id, Number(unread)])
    );
  }

  /** Summary of one chat, whoever may see it. */
  async summary(chatId: string): Promise<ChatSummary | undefined> {
    const row: ChatRecord | null = await this.strapi.db
      .query(CHAT)
      .findOne({ where: { documentId: chatId } });
    return row ? (await this.summarise([row]))[0] : undefined;
  }

  private async summarise(rows: ChatRecord[]): Promise<ChatSummary[]> {
    if (rows.length === 0) return [];
    const [profiles, departments, recent] = await Promise.all([
      this.visitors.profiles(rows.map((row) => row.visitorId)),
      this.agents.departments.list(),
      this.recent(rows.map((row) => row.documentId)),
    ]);
    const departmentOf = new Map(departments.map(({ id, name }) => [id, { id, name }]));
    return rows.map((row) =>
      toSummary(row, {
        profile: profiles.get(row.visitorId) ?? {},
        department: row.departmentId ? departmentOf.get(row.departmentId) : undefined,
        agentName: row.agentId ? this.agents.directory.nameOf(row.agentId) : undefined,
        texts: recent.get(row.documentId) ?? [],
      })
    );
  }

  /** The last texts of these chats, ascending. */
  private async recent(chatIds: string[]): Promise<Map<string, RecentRow[]>> {
    const messages = this.database.table('plugin::live-chat.message');
    const chats = this.database.table(CHAT);
    const rows: RecentRow[] = await this.database
      .knex(`${messages} as m`)
      .join(`${chats} as c`, 'c.document_id', 'm.chat_id')
      .select('m.chat_id', 'm.seq', 'm.kind', 'm.author_kind', 'm.body', 'm.sent_at')
      .whereIn('m.chat_id', chatIds)
      .andWhere('m.kind', 'text')
      .andWhereRaw('m.seq > c.last_seq - ?', [LOOK_BACK])
      .orderBy([{ column: 'm.chat_id' }, { column: 'm.seq' }]);
    const byChat = new Map<string, RecentRow[]>();
    for (const row of rows) {
      const list = byChat.get(row.chat_id);
      if (list) list.push(row);
      else byChat.set(row.chat_id, [row]);
    }
    return byChat;
  }
}

const after = (sort: string, order: 'asc' | 'desc', cursor: string): Where => {
  const { at, id } = decodeCursor(cursor);
  const beyond = order === 'asc' ? '$gt' : '$lt';
  const value = new Date(at);
  return { $or: [{ [sort]: { [beyond]: value } }, { [sort]: value, id: { [beyond]: id } }] };
};

interface Parts {
  profile: { name?: string | undefined; email?: string | undefined };
  department: { id: string; name: string } | undefined;
  agentName: string | undefined;
  texts: RecentRow[];
}

const times = (row: ChatRecord) => {
  const waitingSince = toMillisOrUndefined(row.waitingSince);
  const takenAt = toMillisOrUndefined(row.takenAt);
  const endedAt = toMillisOrUndefined(row.endedAt);
  return {
    lastAt: toMillis(row.lastAt ?? row.startedAt),
    startedAt: toMillis(row.startedAt),
    ...(waitingSince === undefined ? {} : { waitingSince }),
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(row.endedBy ? { endedBy: row.endedBy } : {}),
  };
};

const toSummary = (row: ChatRecord, parts: Parts): ChatSummary => {
  const last = parts.texts.at(-1);
  return {
    chatId: row.documentId,
    status: row.status,
    lastSeq: row.lastSeq,
    ...times(row),
    visitor: {
      id: row.visitorId,
      ...(parts.profile.name ? { name: parts.profile.name } : {}),
      ...(parts.profile.email ? { email: parts.profile.email } : {}),
    },
    language: row.language ?? '',
    ...(row.pageUrl ? { page: { url: row.pageUrl, title: row.pageTitle ?? '' } } : {}),
    ...(parts.department ? { department: parts.department } : {}),
    ...(row.agentId ? { agent: { id: row.agentId, name: parts.agentName ?? 'Agent' } } : {}),
    ...(last
      ? {
          preview: {
            by: last.author_kind,
            text: previewOf(last.body ?? ''),
            at: toMillis(last.sent_at),
          },
        }
      : {}),
    agentReadSeq: row.agentReadSeq,
    visitorReadSeq: row.visitorReadSeq,
    unread: parts.texts.filter(
      (text) => text.author_kind === 'visitor' && text.seq > row.agentReadSeq
    ).length,
  };
};
