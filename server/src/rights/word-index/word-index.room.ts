import type { Chat } from '../../conversation/chat';
import type { Visitors } from '../../conversation/visitors';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { Indexer } from './indexer';
import { SearchStore } from './search.store';

/** The full-text index over what was written, and what is looked up in it. */
export interface WordIndex {
  index: Indexer;
  search: SearchStore;
}

interface Below {
  ground: Ground;
  visitors: Visitors;
  chat: Chat;
}

const make = ({ ground: { database, defect }, visitors, chat }: Below): WordIndex => {
  const index = new Indexer(database, defect('word index'));
  // What is erased leaves the index in the same transaction.
  visitors.erasing.add((trx, rows) => index.forgetVisitors(trx, rows));
  chat.erasing.chats.add((trx, chats) => index.forgetChats(trx, chats));
  chat.erasing.messages.add((trx, rows) => index.forgetMessages(trx, rows));
  chat.wordTables.push(index.messages.table, index.records.table);
  chat.log.onCommit(({ entries }) => {
    index.touch(entries.map(({ chatId }) => chatId));
  });
  return { index, search: new SearchStore(database, index) };
};

export const wordIndex = room({
  name: 'wordIndex',
  make,
  start: ({ wordIndex: { index } }) => index.start(),
  stop: ({ wordIndex: { index } }) => index.stop(),
});
