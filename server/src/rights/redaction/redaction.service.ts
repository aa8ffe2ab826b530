import type { Knex } from 'knex';
import { LiveChatError, type RedactionRequest } from '../../../../protocol';
import type { AgentDirectory } from '../../conversation/agents';
import { eventEntry, redacted, type Chat } from '../../conversation/chat';
import type { Gateway } from '../../conversation/gateway';
import type { Ground } from '../../foundation/ground';
import { isTransient, retryTransient } from '../../foundation/platform';
import type { Scrubber } from '../erasure';
import type { ExportService } from '../export';
import type { Indexer } from '../word-index';

interface Row {
  id: number;
  kind: string;
  body: string | null;
}

export interface RedactionDeps {
  ground: Ground;
  chat: Chat;
  agents: AgentDirectory;
  gateway: Gateway;
  index: Indexer;
  exports: ExportService;
  scrubber: Scrubber;
}

const WRITTEN = ['text', 'note', 'consent_answer'];

/**
 * Takes a part out of a message for good (R27): the text in the log, the words in the index, the salt of a seal. A chat
 * that goes on gets an entry that tells of it; a sealed one stays as it was sealed, and shows where something is missing.
 */
export class RedactionService {
  private readonly tables;

  constructor(private readonly deps: RedactionDeps) {
    const of = (name: string) => deps.ground.database.table(`plugin::live-chat.${name}`);
    this.tables = { messages: of('message'), chats: of('chat'), transcripts: of('transcript') };
  }

  /** @throws LiveChatError `not_found` | `invalid_request` | `unavailable` */
  async redact(
    { chatId, seq, from, to }: RedactionRequest,
    by: string
  ): Promise<{ body: string; at: number }> {
    const chat = await this.deps.chat.log.chats.find(chatId);
    if (!chat) throw new LiveChatError('not_found', 'There is no such chat.');
    const at = this.deps.ground.clock.now();
    const write = (trx: Knex) => this.write(trx, { chatId, seq, from, to }, at);
    let body = '';
    if (chat.status === 'ended') {
      // Without a seal there is nothing yet whose salt could be destroyed, and one that is made now would be of the old text.
      await this.deps.chat.transcripts.seal(chatId);
      body = await this.inEnded(write, chatId, seq);
    } else {
      const actor = { kind: 'agent', id: by, name: this.deps.agents.nameOf(by) } as const;
      await this.deps.chat.log.transition(
        chatId,
        () => ({ patch: {}, entries: [eventEntry(chatId, actor, { type: 'redacted', seq })] }),
        async (trx) => {
          body = await write(trx);
        }
      );
    }
    this.deps.gateway.redacted({ chatId, seq, body, at });
    await this.deps.exports.destroyAbout(await this.deps.chat.ids.visitorsOf([chatId]));
    return { body, at };
  }

  private inEnded(
    write: (trx: Knex) => Promise<string>,
    chatId: string,
    seq: number
  ): Promise<string> {
    return retryTransient(() =>
      this.deps.ground.database.knex.transaction(async (trx) => {
        const body = await write(trx);
        await this.deps.chat.transcripts.unsalt(trx, this.tables.transcripts, chatId, seq);
        return body;
      })
    ).catch((error: unknown) => {
      if (!isTransient(error)) throw error;
      throw new LiveChatError('unavailable', 'The database is busy; nothing was changed.', 1_000);
    });
  }

  private async write(
    trx: Knex,
    { chatId, seq, from, to }: RedactionRequest,
    at: number
  ): Promise<string> {
    const row: Row | undefined = await trx(this.tables.messages)
      .first('id', 'kind', 'body')
      .where({ chat_id: chatId, seq })
      .forUpdate();
    if (!row || !WRITTEN.includes(row.kind)) {
      throw new LiveChatError('not_found', 'There is no such message; events cannot be redacted.');
    }
    const body = redacted(row.body ?? '', from, to);
    const columns = { body, redacted_at: new Date(at), updated_at: new Date(at) };
    await trx(this.tables.messages).where('id', row.id).update(columns);
    await trx(this.tables.chats)
      .where('document_id', chatId)
      .update({ redacted_at: new Date(at) });
    await this.deps.index.replaceMessage(trx, { id: row.id, body });
    this.deps.scrubber.soon();
    return body;
  }
}
