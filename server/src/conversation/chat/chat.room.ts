import type { Knex } from 'knex';
import { isAscii } from '../../../../protocol';
import { Hook } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Agents } from '../agents';
import type { Visitors } from '../visitors';
import { answerStore } from './answers.personal';
import { ChatIds } from './chat-ids';
import { chatDataStore } from './chat.personal';
import * as types from './content-types';
import { ImportService } from './import.service';
import { LifecycleService } from './lifecycle.service';
import { createMessageLog, type MessageLog } from './log';
import { Masks } from './masks';
import { MessageDataStore } from './message.personal';
import { StartService } from './start.service';
import { SyncService } from './sync.service';
import { TranscriptService } from './transcript.service';

/** Conversations: their log, their states, and what is kept of them. */
export interface Chat {
  log: MessageLog;
  ids: ChatIds;
  masks: Masks;
  lifecycle: LifecycleService;
  transcripts: TranscriptService;
  sync: SyncService;
  start: StartService;
  imports: ImportService;
  /** Within the transaction that erases: what repeats the words of these rows goes, too. */
  erasing: {
    messages: Hook<[trx: Knex, rows: readonly number[]]>;
    chats: Hook<[trx: Knex, chats: readonly { id: number; chatId: string }[]]>;
  };
  /** Tables besides our content types' in which words of messages stand, for whoever looks for traces. */
  wordTables: string[];
}

interface Below {
  ground: Ground;
  agents: Agents;
  visitors: Visitors;
}

/** A seal that could not be written when its chat ended is made up for within this time, in milliseconds. */
const SEAL_MISSING_EVERY = 60_000;

const openLog = ({ database, clock, config, limits, textProblem, defect }: Ground, masks: Masks) =>
  createMessageLog(
    database,
    clock,
    {
      maxBatch: config.log.maxBatch,
      maxPending: limits.pendingAppends,
      mask: masks.mask,
      storable: textProblem === 'connection' ? isAscii : () => true,
      fullSync: config.sqlite.wal,
    },
    defect('message log')
  );

const make = ({ ground, agents: { directory }, visitors }: Below): Chat => {
  const { strapi, database, clock, limits, life, defect } = ground;
  const masks = new Masks();
  const log = openLog(ground, masks);
  const transcripts = new TranscriptService(strapi, log.chats, clock);
  log.onCommit(({ chat }) => {
    if (chat?.status === 'ended') transcripts.seal(chat.chatId).catch(defect('sealing'));
  });
  const { store } = visitors;
  return {
    log,
    ids: new ChatIds(database),
    masks,
    transcripts,
    lifecycle: new LifecycleService(log, directory.nameOf),
    sync: new SyncService(log.chats, life),
    start: new StartService(strapi, database, log, store, clock, limits.openChatsPerVisitor),
    imports: new ImportService(strapi, database, store, transcripts, masks.mask),
    erasing: { messages: new Hook(), chats: new Hook() },
    wordTables: [],
  };
};

export const chat = room({
  name: 'chat',
  contentTypes: {
    chat: types.chat,
    message: types.message,
    transcript: types.transcript,
    'chat-figure': types.chatFigure,
  },
  make,
  stores: ({ ground: { database }, agents, chat: { erasing, wordTables } }) => [
    chatDataStore(
      database,
      {
        agent: (id) => agents.directory.nameOf(id),
        department: (id) => agents.departments.nameOf(id),
      },
      (trx, chats) => erasing.chats.run(trx, chats)
    ),
    answerStore(database),
    new MessageDataStore(
      database,
      (id) => agents.directory.nameOf(id),
      wordTables,
      (trx, rows) => erasing.messages.run(trx, rows)
    ),
  ],
  start: ({ chat: { transcripts } }) => transcripts.sealMissing(),
  upkeep: ({ chat: { transcripts } }) => [
    { every: SEAL_MISSING_EVERY, work: () => transcripts.sealMissing() },
  ],
});
