import { LiveChatError } from '../../../../protocol';

/** Place in a list: value of the sort column of the last row shown, and its row id to tell equal ones apart. */
export interface Cursor {
  at: number;
  id: number;
}

/** The last moment that a JavaScript date can hold. */
const MAX_DATE = 8.64e15;
const MAX_ID = 2_147_483_647;

export const encodeCursor = (cursor: Cursor): string => `${cursor.at}-${cursor.id}`;

/** @throws LiveChatError `invalid_request` */
export const decodeCursor = (text: string): Cursor => {
  const match = /^(\d{1,16})-(\d{1,16})$/.exec(text);
  const cursor = { at: Number(match?.[1]), id: Number(match?.[2]) };
  // Larger ones are no dates, or no ids of any database; NaN (no match) is not smaller either.
  if (!(cursor.at <= MAX_DATE && cursor.id <= MAX_ID)) {
    throw new LiveChatError('invalid_request', 'The cursor is not one of ours.');
  }
  return cursor;
};
