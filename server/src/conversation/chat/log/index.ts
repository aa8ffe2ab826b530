import type { Clock, Database } from '../../../foundation/platform';
import { KnexChatStore } from './chat.store';
import { IdempotentStore } from './idempotent';
import type { LogStore } from './log-store';
import { MessageLog, type MessageLogOptions } from './message-log';
import { MysqlLogStore } from './mysql.store';
import { PostgresLogStore } from './postgres.store';
import { SeparatingStore } from './separating';
import { SqliteLogStore } from './sqlite.store';

export { MessageLog, type Commit } from './message-log';
export type { ChatStore, Decide } from './log-store';
export { toMessageColumns } from './rows';

const createLogStore = (
  database: Database,
  chats: string,
  messages: string,
  fullSync: boolean
): LogStore => {
  switch (database.client) {
    case 'sqlite':
      return new SqliteLogStore(database, chats, messages, fullSync);
    case 'postgres':
      return new IdempotentStore(
        new PostgresLogStore(database, chats, messages),
        database.knex,
        messages
      );
    case 'mysql':
      return new IdempotentStore(
        new MysqlLogStore(database, chats, messages),
        database.knex,
        messages
      );
  }
};

/** The message log on the host's database. */
export const createMessageLog = (
  database: Database,
  clock: Clock,
  options: MessageLogOptions,
  onDefect: (error: unknown) => void
): MessageLog => {
  const chats = database.table('plugin::live-chat.chat');
  const messages = database.table('plugin::live-chat.message');
  return new MessageLog(
    new SeparatingStore(createLogStore(database, chats, messages, options.fullSync)),
    new KnexChatStore(database, chats, messages),
    clock,
    options,
    onDefect
  );
};
