import type { Context } from 'koa';
import { LiveChatError, maskedContact } from '../../../../protocol';
import { subjectIdParam } from '../../../../protocol/rights/schemas';
import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import { assertShown, hiddenFrom, parse } from '../../foundation/http';
import type { People } from './people.room';

/** An id in the address. @throws LiveChatError `invalid_request` */
export const idOf = (ctx: Context, name: string): string => parse(subjectIdParam, ctx.params[name]);

interface Seeing {
  desk: Desk;
  chat: Chat;
  people: People;
}

/** Whether one of these persons, under any of their ids, has a chat that must not be seen (R22). */
const hidesChatOf = async (
  { desk, chat, people }: Seeing,
  subjectIds: readonly string[]
): Promise<boolean> => {
  const chatIds = await chat.ids.of(await people.links.groupOf(subjectIds));
  return chatIds.some((id) => desk.hidden.has(id));
};

/**
 * Everything on these persons, or on these chats, is to be seen by who asks.
 * @throws LiveChatError `not_found` | `forbidden` for somebody one of whose chats is hidden: a part cannot pass for all
 */
export const assertWhole = async (
  ctx: Context,
  rooms: Seeing,
  scope: { kind: 'subjects'; subjectIds: string[] } | { kind: 'chats'; chatIds: string[] }
): Promise<void> => {
  const hidden = hiddenFrom(ctx, rooms.desk.hidden);
  assertShown(
    hidden,
    scope.kind === 'subjects' ? scope.subjectIds : scope.chatIds,
    'There is nobody with these ids; search again.'
  );
  if (hidden.chats.size === 0 || scope.kind === 'chats') return;
  if (await hidesChatOf(rooms, scope.subjectIds)) {
    throw new LiveChatError('forbidden', 'Somebody who may see holds has to do this.');
  }
};

/** Knows whom a case is about. */
interface Gate {
  gate: (caseId: string) => Promise<{ subjectIds: readonly string[] }>;
}

/**
 * A case that is named in what is asked is to be seen by who asks, too: its language and addresses would be told, and
 * notes written to it.
 * @throws LiveChatError `not_found`
 */
export const assertCaseShown = async (
  ctx: Context,
  { desk, cases }: { desk: Desk; cases: { service: Gate } },
  caseId: string | undefined
): Promise<void> => {
  if (caseId === undefined) return;
  const { subjectIds } = await cases.service.gate(caseId);
  assertShown(hiddenFrom(ctx, desk.hidden), subjectIds, 'There is no such case.');
};

/** Of addresses that somebody sees masked, the one that is meant. */
export const meantAddress = (given: string, addresses: readonly string[]): string => {
  const [meant, ...more] = addresses.filter((address) => maskedContact(address) === given);
  return meant !== undefined && more.length === 0 ? meant : given;
};
