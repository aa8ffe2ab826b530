import type { Context } from 'koa';
import { LiveChatError, maskedContact } from '../../../../protocol';
import { subjectIdParam } from '../../../../protocol/rights/schemas';
import type { CaseService } from '../cases';
import type { HoldService } from '../holds';
import { NOTHING_HIDDEN, type Hidden } from '../search';
import { may } from '../../foundation/http';
import { parse } from '../../foundation/http';

/** An id in the address. @throws LiveChatError `invalid_request` */
export const idOf = (ctx: Context, name: string): string => parse(subjectIdParam, ctx.params[name]);

/** Whether who asks sees e-mail addresses and phone numbers in full (R28). */
export const seesContacts = (ctx: Context): boolean => may(ctx, 'contactRead');

/** Whether who asks may take e-mail addresses and phone numbers away in a file. */
export const exportsContacts = (ctx: Context): boolean => may(ctx, 'contactExport');

type Holds = Pick<HoldService, 'hiddenChats' | 'hiddenSubjects' | 'hidesChatOf'>;

/** Which persons and chats must not be seen by who asks (R22): asked by every action that shows one. */
export const hiddenFrom = (ctx: Context, { hiddenChats, hiddenSubjects }: Holds): Hidden =>
  may(ctx, 'holdRead') ? NOTHING_HIDDEN : { chats: hiddenChats, subjects: hiddenSubjects };

/** Whether one of these ids, of persons or chats, is hidden. */
export const isHidden = ({ chats, subjects }: Hidden, ids: readonly string[]): boolean =>
  ids.some((id) => chats.has(id) || subjects.has(id));

/** @throws LiveChatError `not_found` for what is hidden, as for what does not exist */
export const assertShown = (
  hidden: Hidden,
  ids: readonly string[],
  message = 'There is nothing under this id.'
): void => {
  if (isHidden(hidden, ids)) throw new LiveChatError('not_found', message);
};

/**
 * Everything on these persons, or on these chats, is to be seen by who asks.
 * @throws LiveChatError `not_found` | `forbidden` for somebody one of whose chats is hidden: a part cannot pass for all
 */
export const assertWhole = async (
  ctx: Context,
  holds: Holds,
  scope: { kind: 'subjects'; subjectIds: string[] } | { kind: 'chats'; chatIds: string[] }
): Promise<void> => {
  const hidden = hiddenFrom(ctx, holds);
  assertShown(
    hidden,
    scope.kind === 'subjects' ? scope.subjectIds : scope.chatIds,
    'There is nobody with these ids; search again.'
  );
  if (hidden.chats.size === 0 || scope.kind === 'chats') return;
  if (await holds.hidesChatOf(scope.subjectIds)) {
    throw new LiveChatError('forbidden', 'Somebody who may see holds has to do this.');
  }
};

/**
 * A case that is named in what is asked is to be seen by who asks, too: its language and addresses would be told, and
 * notes written to it.
 * @throws LiveChatError `not_found`
 */
export const assertCaseShown = async (
  ctx: Context,
  { cases, erasing }: { cases: Pick<CaseService, 'gate'>; erasing: { holds: Holds } },
  caseId: string | undefined
): Promise<void> => {
  if (caseId === undefined) return;
  const hidden = hiddenFrom(ctx, erasing.holds);
  assertShown(hidden, (await cases.gate(caseId)).subjectIds, 'There is no such case.');
};

/** Of addresses that somebody sees masked, the one that is meant. */
export const meantAddress = (given: string, addresses: readonly string[]): string => {
  const [meant, ...more] = addresses.filter((address) => maskedContact(address) === given);
  return meant !== undefined && more.length === 0 ? meant : given;
};
