import type { Context } from 'koa';
import { maskedContact } from '../../../../protocol';
import { subjectIdParam } from '../../../../protocol/subject-schemas';
import { may } from './admin-user';
import { parse } from './answering';

/** An id in the address. @throws LiveChatError `invalid_request` */
export const idOf = (ctx: Context, name: string): string => parse(subjectIdParam, ctx.params[name]);

/** Whether who asks sees e-mail addresses and phone numbers in full (R28). */
export const seesContacts = (ctx: Context): boolean => may(ctx, 'contactRead');

/** Whether who asks may take e-mail addresses and phone numbers away in a file. */
export const exportsContacts = (ctx: Context): boolean => may(ctx, 'contactExport');

/** Of addresses that somebody sees masked, the one that is meant. */
export const meantAddress = (given: string, addresses: readonly string[]): string => {
  const [meant, ...more] = addresses.filter((address) => maskedContact(address) === given);
  return meant !== undefined && more.length === 0 ? meant : given;
};
