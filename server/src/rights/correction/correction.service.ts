import {
  isDefinedNumber,
  isEmail,
  LiveChatError,
  trimmedValue,
  type Correction,
  type CorrectionRequest,
} from '../../../../protocol';
import { storedAnswers, type Masks } from '../../conversation/chat';
import type { AuditService } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { normalEmail } from '../../foundation/platform';
import type { SubjectNews } from '../../transparency/receivers';
import type { CaseService } from '../cases';
import type { ExportService } from '../export';
import type { HoldService } from '../holds';
import type { LinkStore } from '../people';
import type { Indexer } from '../word-index';

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export interface CorrectionDeps {
  ground: Pick<Ground, 'database' | 'clock'>;
  audit: Pick<AuditService, 'record'>;
  masks: Pick<Masks, 'text'>;
  index: Pick<Indexer, 'addVisitors' | 'refreshChats'>;
  news: Pick<SubjectNews, 'queue'>;
  links: Pick<LinkStore, 'groupOf'>;
  cases: Pick<CaseService, 'gate' | 'note' | 'assertMayDisclose'>;
  exports: Pick<ExportService, 'destroyAbout'>;
  holds: Pick<HoldService, 'covering' | 'assertFree'>;
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
    const of = (name: string) => deps.ground.database.table(`plugin::live-chat.${name}`);
    this.tables = { visitors: of('visitor'), chats: of('chat'), standings: of('consent-standing') };
  }

  /** What is held stays as it is; restricted data is corrected for the person alone. @throws LiveChatError `conflict` */
  private async assertFree(ids: readonly string[], caseId: string | undefined): Promise<void> {
    const { holds, cases } = this.deps;
    const covering = await holds.covering(ids);
    const restricted = covering.every(({ kind }) => kind === 'restriction');
    const asked = caseId !== undefined && (await cases.gate(caseId)).kind === 'rectification';
    // Whoever has their data restricted because it is wrong may have it corrected (Art 18(1)(a)).
    if (!(restricted && asked)) await holds.assertFree(ids, 'correction');
  }

  private groupOf(subjectIds: readonly string[]): Promise<string[]> {
    return this.deps.links.groupOf(subjectIds);
  }

  /** @throws LiveChatError `invalid_request` | `not_found` | `conflict` */
  async correct({ correction, caseId, reason }: CorrectionRequest, by: string): Promise<void> {
    const value = correction.kind === 'profile' ? checked(correction) : null;
    const subjectId = await this.subjectOf(correction);
    const chatIds = correction.kind === 'answer' ? [correction.chatId] : [];
    await this.assertFree([subjectId, ...chatIds], caseId);
    if (caseId)
      await this.deps.cases.assertMayDisclose(caseId, [subjectId], (ids) => this.groupOf(ids));
    // Who corrected what, never what it said or says.
    const field = correction.kind === 'profile' ? correction.field : 'answer';
    await this.deps.audit.record({
      action: 'subject.correct',
      by,
      target: subjectId,
      data: { field, ...(correction.kind === 'answer' ? { chat: correction.chatId } : {}) },
    });
    if (correction.kind === 'profile') await this.profile(correction, value);
    else await this.answer(correction);
    await this.deps.exports.destroyAbout([subjectId]);
    await this.deps.news.queue(
      'subject.corrected',
      [subjectId],
      `${subjectId}-${this.deps.ground.clock.now()}`,
      field
    );
    if (caseId) await this.deps.cases.note(caseId, { type: 'correction', by, text: reason });
  }

  private async subjectOf(correction: Correction): Promise<string> {
    const { knex } = this.deps.ground.database;
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
    await this.deps.ground.database.knex.transaction(async (trx) => {
      const row: Record<string, string | null> | undefined = await trx(this.tables.visitors)
        .first(field)
        .where('document_id', subjectId)
        .forUpdate();
      await trx(this.tables.visitors)
        .where('document_id', subjectId)
        .update({ [field]: value, updated_at: new Date(this.deps.ground.clock.now()) });
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
    await this.deps.index.addVisitors([subjectId]);
  }

  private async answer({
    chatId,
    index,
    value,
  }: Extract<Correction, { kind: 'answer' }>): Promise<void> {
    await this.deps.ground.database.knex.transaction(async (trx) => {
      const row: { answers: unknown } | undefined = await trx(this.tables.chats)
        .first('answers')
        .where('document_id', chatId)
        .forUpdate();
      const answers = storedAnswers(row?.answers);
      const before = answers[index];
      if (!before) throw new LiveChatError('not_found', 'There is no such answer.');
      const { kind, ...rest } = before;
      const corrected = this.deps.masks.text(value);
      // What is no number in the form that numbers are kept in stays the text that it is.
      const isNumber = kind === 'number' && isDefinedNumber(corrected);
      answers[index] = { ...rest, value: corrected, ...(isNumber && { kind }) };
      await trx(this.tables.chats)
        .where('document_id', chatId)
        .update({ answers: JSON.stringify(answers) });
    });
    await this.deps.index.refreshChats([chatId]);
  }
}
