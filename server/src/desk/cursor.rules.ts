import { LiveChatError } from '../../../protocol';

/** Place in a list: value of the sort column of the last row shown, and its row id to tell equal ones apart. */
export interface Cursor {
  at: number;
  id: number;
}

export const encodeCursor = (cursor: Cursor): string => `${cursor.at}-${cursor.id}`;

/** @throws LiveChatError `invalid_request` */
export const decodeCursor = (text: string): Cursor => {
  const match = /^(\d{1,16})-(\d{1,16})$/.exec(text);
  if (!match) throw new LiveChatError('invalid_request', 'The cursor is not one of ours.');
  return { at: Number(match[1]), id: Number(match[2]) };
};
