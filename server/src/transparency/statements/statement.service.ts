import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  languageChain,
  LiveChatError,
  type ConsentCardData,
  type ConsentPreview,
  type SendAnswer,
  type StoredConsent,
} from '../../../../protocol';
import {
  appendRefusal,
  type Actor,
  type Entry,
  type MessageLog,
  type NewEntry,
} from '../../conversation/chat';
import type { VisitorStore } from '../../conversation/visitors';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { privacyTexts } from '../texts';
import { type NoticeService } from '../notice';
import { statementOf, type Answered, type ConsentService, type Recorded } from '../consent';
import { type PurposeService } from '../purposes';

export interface StatementDeps {
  strapi: Core.Strapi;
  log: MessageLog;
  consents: ConsentService;
  purposes: PurposeService;
  notices: NoticeService;
  visitors: VisitorStore;
}

interface ChatFacts {
  language: string | null;
  ofAge: boolean | null;
  visitorId: string;
}

const refuse = (code: NonNullable<ReturnType<typeof appendRefusal>>): never => {
  throw new LiveChatError(
    code,
    code === 'chat_ended'
      ? 'The chat has ended.'
      : code === 'not_assigned'
        ? 'Take the chat before you ask for consent in it.'
        : 'There is no such chat.'
  );
};

const noCard = () =>
  new LiveChatError('invalid_request', 'There is no consent card of this number in this chat.');

/**
 * Consent by statement in the chat (principle 3): an agent asks with a fixed text, only the visitor answers, and
 * question, answer and record are stored together.
 */
export class StatementService {
  constructor(private readonly deps: StatementDeps) {}

  /** Purposes that a card can be sent for. */
  async purposes() {
    const all = await this.deps.purposes.current();
    return all
      .filter(({ active, lawfulBasis }) => active && lawfulBasis === 'consent')
      .map(({ key, texts }) => ({
        key,
        names: Object.fromEntries(Object.entries(texts).map(([tag, { name }]) => [tag, name])),
      }));
  }

  /**
   * Shows the visitor a card. That nothing was answered yet is a record of its own.
   * @throws LiveChatError `not_assigned` | `chat_ended` | `invalid_request` | `conflict` without a notice
   */
  async ask(
    agent: Extract<Actor, { kind: 'agent' }>,
    request: { chatId: string; clientMessageId: string; purpose: string }
  ): Promise<SendAnswer> {
    const { chatId, clientMessageId } = request;
    const known = await this.known(chatId, agent.id, clientMessageId);
    if (known) return known;
    const { facts, shown, statement, data } = await this.card(chatId, request.purpose);
    const entry: NewEntry = {
      chatId,
      clientMessageId,
      authorKind: 'agent',
      authorId: agent.id,
      kind: 'consent_card',
      body: statement,
      data: JSON.stringify(data),
    };
    const { answer } = await this.append(entry, facts.visitorId, (stored) => ({
      shown,
      happening: {
        state: 'requested',
        method: 'chat_statement',
        subject: { id: facts.visitorId, confidence: 'none' },
        actor: { kind: 'agent', id: agent.id },
        chatId,
        exchange: { promptSeq: stored.seq, prompt: statement },
      },
      request: `card/${chatId}/${clientMessageId}`,
      email: undefined,
    }));
    return answer;
  }

  /**
   * The card as it would be shown, without showing it.
   * @throws LiveChatError as {@link ask}, but for who has the chat
   */
  async preview(chatId: string, purpose: string): Promise<ConsentPreview> {
    const { statement, language, data } = await this.card(chatId, purpose);
    const { name, controller, withdrawal } = data;
    return { statement, name, controller, withdrawal, language };
  }

  /** What a card says to the visitor of a chat: the same for the look before and for the card itself. */
  private async card(chatId: string, purpose: string) {
    const facts = await this.facts(chatId);
    const languages = this.languagesOf(facts);
    const shown = await this.deps.consents.shown(
      purpose,
      undefined,
      // The one in force, not the one that the chat began under: it is what is one press away.
      undefined,
      languages
    );
    if (facts.ofAge === false) {
      throw new LiveChatError('conflict', 'The visitor is below the age to be asked for consent.');
    }
    if (!shown.notice || !shown.purpose.active) {
      throw new LiveChatError(
        'conflict',
        shown.notice
          ? 'This purpose is switched off.'
          : 'Publish a privacy notice first: nobody can consent without one.'
      );
    }
    const { language, name, statement } = statementOf(shown.purpose, languages);
    const t = privacyTexts(language);
    const data: ConsentCardData = {
      type: 'consent_card',
      purpose: shown.purpose.key,
      version: shown.purpose.version,
      name,
      controller: t.card.asks(shown.notice.definition.controller.name),
      withdrawal: t.withdrawal,
      yes: t.card.yes,
      no: t.card.no,
      noticeVersion: shown.notice.version,
    };
    return { facts, shown, statement, language, data };
  }

  /**
   * The visitor's own answer to a card of this chat.
   * @throws LiveChatError `not_found` | `chat_ended` | `invalid_request` when the number is no card of the chat
   */
  async answer(
    visitorId: string,
    request: { chatId: string; clientMessageId: string; cardSeq: number; answer: 'yes' | 'no' }
  ): Promise<SendAnswer & { recordId: string }> {
    const { chatId, clientMessageId, cardSeq } = request;
    const facts = await this.facts(chatId);
    if (facts.visitorId !== visitorId) refuse('not_found');
    const card = await this.deps.log.chats.entry(chatId, { seq: cardSeq });
    if (card?.kind !== 'consent_card' || card.data === null) throw noCard();
    const data = JSON.parse(card.data) as ConsentCardData;
    const languages = this.languagesOf(facts);
    const shown = await this.deps.consents.shown(
      data.purpose,
      data.version,
      data.noticeVersion,
      languages
    );
    const email = await this.deps.visitors.emailOf(visitorId);
    const label = request.answer === 'yes' ? data.yes : data.no;
    const entry: NewEntry = {
      chatId,
      clientMessageId,
      authorKind: 'visitor',
      authorId: visitorId,
      kind: 'consent_answer',
      body: label,
      data: JSON.stringify({
        type: 'consent_answer',
        cardSeq,
        purpose: data.purpose,
        answer: request.answer,
      }),
    };
    const known = await this.deps.log.chats.entry(chatId, { authorId: visitorId, clientMessageId });
    const answered = (stored: Pick<Entry, 'seq'>): Answered => ({
      shown,
      happening: {
        state: request.answer === 'yes' ? 'given' : 'refused',
        method: 'chat_statement',
        subject: { id: visitorId, confidence: email ? 'typed' : 'none' },
        actor: { kind: 'subject' },
        chatId,
        exchange: {
          promptSeq: cardSeq,
          prompt: card.body,
          answerSeq: stored.seq,
          answer: label,
        },
      },
      request: `answer/${chatId}/${clientMessageId}`,
      email,
    });
    if (known) {
      if (known.kind !== 'consent_answer' || known.data !== entry.data) {
        throw new LiveChatError(
          'conflict',
          'This clientMessageId was used before; make a new one.'
        );
      }
      const [record] = await this.deps.consents.recordAll([answered(known)]);
      return {
        seq: known.seq,
        at: known.at,
        duplicate: true,
        recordId: record?.record.recordId ?? '',
      };
    }
    const { answer, stored } = await this.append(entry, visitorId, answered);
    return { ...answer, recordId: stored.record.recordId };
  }

  /** Appends an entry and its record in one transaction under the chat's lock. */
  private async append(
    entry: NewEntry,
    visitorId: string,
    answered: (stored: Entry) => Answered
  ): Promise<{ answer: SendAnswer; stored: StoredConsent }> {
    const kept: Recorded[] = [];
    const { entries } = await this.deps.log.transition(
      entry.chatId,
      (chat) => {
        const code = appendRefusal(chat, entry);
        if (code || chat.visitorId !== visitorId) refuse(code ?? 'not_found');
        return { patch: {}, entries: [entry] };
      },
      async (trx: Knex, change) => {
        // A transaction that is tried again starts from nothing.
        kept.length = 0;
        const [first] = change.entries;
        if (first) kept.push(await this.deps.consents.record(trx, answered(first)));
      }
    );
    const [first] = entries;
    const [recorded] = kept;
    if (!first || !recorded) throw new Error('a consent entry was stored without its record');
    this.deps.consents.told([recorded]);
    return { answer: { seq: first.seq, at: first.at }, stored: recorded.stored };
  }

  private async known(
    chatId: string,
    authorId: string,
    clientMessageId: string
  ): Promise<SendAnswer | undefined> {
    const entry = await this.deps.log.chats.entry(chatId, { authorId, clientMessageId });
    return entry && { seq: entry.seq, at: entry.at, duplicate: true };
  }

  private async facts(chatId: string): Promise<ChatFacts> {
    const row: ChatFacts | null = await this.deps.strapi.db
      .query('plugin::live-chat.chat')
      .findOne({
        select: ['language', 'ofAge', 'visitorId'],
        where: { documentId: chatId },
      });
    return row ?? refuse('not_found');
  }

  private languagesOf({ language }: ChatFacts): string[] {
    return languageChain(language ?? '', FALLBACK_LANGUAGE);
  }
}
