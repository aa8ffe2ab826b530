import type { Context } from 'koa';
import { LiveChatError } from '../../../../protocol';
import { may } from './admin-user';

/** What must not be seen, by ids of chats and persons (R22). */
export interface Hidden {
  readonly chats: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
}

export const NOTHING_HIDDEN: Hidden = { chats: new Set(), subjects: new Set() };

/** Which persons and chats must not be seen by who asks (R22): asked by every action that shows one. */
export const hiddenFrom = (ctx: Context, hidden: Hidden): Hidden =>
  may(ctx, 'holdRead') ? NOTHING_HIDDEN : hidden;

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

/** Whether who asks sees e-mail addresses and phone numbers in full (R28). */
export const seesContacts = (ctx: Context): boolean => may(ctx, 'contactRead');

/** Whether who asks may take e-mail addresses and phone numbers away in a file. */
export const exportsContacts = (ctx: Context): boolean => may(ctx, 'contactExport');
