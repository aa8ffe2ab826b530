import {
  isDefinedNumber,
  isEmail,
  LiveChatError,
  trimmedValue,
  type Correction,
  type CorrectionRequest,
} from '../../../../protocol';
import { storedAnswers } from '../../conversation/chat';
import { normalEmail, type Clock, type Database } from '../../foundation/platform';

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export interface CorrectionDeps {
  database: Database;
  clock: Clock;
  mask: (text: string) => string;
  /** All confirmed ids of a person. */
  groupOf: (subjectIds: readonly string[]) => Promise<string[]>;
  /** What is held stays as it is; restricted data is corrected for the person alone. @throws LiveChatError `conflict` */
  assertFree: (ids: readonly string[], caseId: string | undefined) => Promise<void>;
  /** The identity gate and the persons of a case. @throws LiveChatError */
  mayDisclose: (caseId: string, subjectIds: readonly string[]) => Promise<void>;
  reindexVisitor: (visitorId: string) => Promise<void>;
  reindexChat: (chatId: string) => Promise<void>;
  /** Exports made before say something that is no longer so. */
  destroyExports: (subjectIds: readonly string[]) => Promise<void>;
  /** Receivers are told (Art 19). */
  announce: (subjectId: string, field: string, sourceId: string) => Promise<void>;
  noteInCase: (caseId: string, by: string, reason: string) => Promise<void>;
  audit: (act: {
    action: string;
    by: string;
    target: string;
    data: Record<string, string>;
  }) => Promise<void>;
}

/** @throws LiveChatError `invalid_request` */
const checked = (correction: Extract<Correction, { kind: 'profile' }>): string | null => {
  const value = trimmedValue(correction.value);
  const wrong = (words: string) => new LiveChatError('invalid_request', `value: ${words}.`);
  if (value === '') return null;
  if (correction.field === 'email' && !isEmail(value)) throw wrong('is no e-mail address');
  if (correction.field === 'language' && !LANGUAGE.test(value)) throw wrong('is no language');
  return value;
};

/** Corrections of what is held on a person (Art 16): the record, the index, the receivers. */
export class CorrectionService {
  private readonly tables;

  constructor(private readonly deps: CorrectionDeps) {
    const of = (name: string) => deps.database.table(`plugin::live-chat.${name}`);
    this.tables = { visitors: of('visitor'), chats: of('chat'), standings: of('consent-standing') };
  }

  /** @throws LiveChatError `invalid_request` | `not_found` | `conflict` */
  async correct({ correction, caseId, reason }: CorrectionRequest, by: string): Promise<void> {
    const value = correction.kind === 'profile' ? checked(correction) : null;
    const subjectId = await this.subjectOf(correction);
    const chatIds = correction.kind === 'answer' ? [correction.chatId] : [];
    await this.deps.assertFree([subjectId, ...chatIds], caseId);
    if (caseId) await this.deps.mayDisclose(caseId, [subjectId]);
    // Who corrected what, never what it said or says.
    const field = correction.kind === 'profile' ? correction.field : 'answer';
    await this.deps.audit({
      action: 'subject.correct',
      by,
      target: subjectId,
      data: { field, ...(correction.kind === 'answer' ? { chat: correction.chatId } : {}) },
    });
    if (correction.kind === 'profile') await this.profile(correction, value);
    else await this.answer(correction);
    await this.deps.destroyExports([subjectId]);
    await this.deps.announce(subjectId, field, `${subjectId}-${this.deps.clock.now()}`);
    if (caseId) await this.deps.noteInCase(caseId, by, reason);
  }

  private async subjectOf(correction: Correction): Promise<string> {
    const { knex } = this.deps.database;
    const absent = () => new LiveChatError('not_found', 'There is no such person or chat.');
    if (correction.kind === 'profile') {
      const row: unknown = await knex(this.tables.visitors)
        .first('id')
        .where('document_id', correction.subjectId);
      if (!row) throw absent();
      return correction.subjectId;
    }
    const row: { visitor_id: string } | undefined = await knex(this.tables.chats)
      .first('visitor_id')
      .where('document_id', correction.chatId);
    if (!row) throw absent();
    return row.visitor_id;
  }

  private async profile(
    { subjectId, field }: Extract<Correction, { kind: 'profile' }>,
    value: string | null
  ): Promise<void> {
    await this.deps.database.knex.transaction(async (trx) => {
      const row: Record<string, string | null> | undefined = await trx(this.tables.visitors)
        .first(field)
        .where('document_id', subjectId)
        .forUpdate();
      await trx(this.tables.visitors)
        .where('document_id', subjectId)
        .update({ [field]: value, updated_at: new Date(this.deps.clock.now()) });
      const before = row?.[field];
      if (field !== 'email' || !before) return;
      // What the person has agreed to goes on under the right address.
      const standings: { id: number; contact: string | null }[] = await trx(this.tables.standings)
        .select('id', 'contact')
        .where('subject_id', subjectId);
      for (const { id, contact } of standings) {
        if (contact === null || normalEmail(contact) !== normalEmail(before)) continue;
        await trx(this.tables.standings).where('id', id).update({ contact: value });
      }
    });
    await this.deps.reindexVisitor(subjectId);
  }

  private async answer({
    chatId,
    index,
    value,
  }: Extract<Correction, { kind: 'answer' }>): Promise<void> {
    await this.deps.database.knex.transaction(async (trx) => {
      const row: { answers: unknown } | undefined = await trx(this.tables.chats)
        .first('answers')
        .where('document_id', chatId)
        .forUpdate();
      const answers = storedAnswers(row?.answers);
      const before = answers[index];
      if (!before) throw new LiveChatError('not_found', 'There is no such answer.');
      const { kind, ...rest } = before;
      const corrected = this.deps.mask(value);
      // What is no number in the form that numbers are kept in stays the text that it is.
      const isNumber = kind === 'number' && isDefinedNumber(corrected);
      answers[index] = { ...rest, value: corrected, ...(isNumber && { kind }) };
      await trx(this.tables.chats)
        .where('document_id', chatId)
        .update({ answers: JSON.stringify(answers) });
    });
    await this.deps.reindexChat(chatId);
  }
}
