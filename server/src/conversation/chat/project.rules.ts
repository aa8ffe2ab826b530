import { cutBefore, type ChatEvent, type EventData, type VisitorChat } from '../../../../protocol';
import type { ChatRow, Entry } from './chat.types';

/** Looks up the display name of an agent. */
export type NameOf = (agentId: string) => string;

/** What visitors are told of the agent who has their chat. */
export interface AgentFacts {
  nameOf: NameOf;
  /** Whether they have a window of the desk open. */
  isHere: (agentId: string) => boolean;
}

const parseData = (data: string | null): EventData | undefined =>
  data === null ? undefined : (JSON.parse(data) as EventData);

/** An entry as agents see it: all of it. */
export const forAgent = (entry: Entry, nameOf: NameOf): ChatEvent => {
  const data = parseData(entry.data);
  return {
    seq: entry.seq,
    kind: entry.kind,
    author: {
      kind: entry.authorKind,
      id: entry.authorId,
      ...(entry.authorKind === 'agent' ? { name: nameOf(entry.authorId) } : {}),
    },
    body: entry.body,
    ...(data ? { data } : {}),
    ...(entry.kind === 'event' ? {} : { clientMessageId: entry.clientMessageId }),
    at: entry.at,
    ...(entry.redactedAt === undefined ? {} : { redactedAt: entry.redactedAt }),
  };
};

const nothing = (entry: Entry): ChatEvent => ({
  seq: entry.seq,
  kind: 'void',
  author: { kind: 'system' },
  body: '',
  at: entry.at,
});

/** An entry as its visitor sees it: no ids of people, and of notes nothing but their number. */
export const forVisitor = (entry: Entry, nameOf: NameOf): ChatEvent => {
  if (entry.kind === 'note') return nothing(entry);
  const { redactedAt: _at, ...event } = forAgent(entry, nameOf);
  // The message itself says that something is missing; that somebody did it, and when, is the desk's business.
  if (event.data?.type === 'redacted') return nothing(entry);
  const { id: _id, ...author } = event.author;
  return { ...event, author };
};

export const toVisitorChat = (chat: ChatRow, agents: AgentFacts): VisitorChat => ({
  chatId: chat.chatId,
  status: chat.status,
  lastSeq: chat.lastSeq,
  ...(chat.agentId ? { agentName: agents.nameOf(chat.agentId) } : {}),
  ...(chat.agentId && chat.status === 'active' && !agents.isHere(chat.agentId)
    ? { agentAway: true }
    : {}),
  agentReadSeq: chat.agentReadSeq,
  visitorReadSeq: chat.visitorReadSeq,
  startedAt: chat.startedAt,
  ...(chat.endedAt ? { endedAt: chat.endedAt } : {}),
  ...(chat.endedBy ? { endedBy: chat.endedBy } : {}),
});

const PREVIEW_LENGTH = 140;

/** First characters of a text on one line, cut between characters, and never within an address that is to be masked. */
export const previewOf = (body: string): string => {
  const line = body.replace(/\s+/g, ' ').trim();
  if (line.length <= PREVIEW_LENGTH) return line;
  const whole = cutBefore(line, PREVIEW_LENGTH);
  const text = line.slice(0, whole);
  return `${whole < PREVIEW_LENGTH ? text : Array.from(text).slice(0, -1).join('')}…`;
};
