import {
  languageChain,
  LiveChatError,
  type ConsentReceipt,
  type MyData,
  type PreferenceRequest,
  type StoredConsent,
  type SubjectRequestBody,
  type SubjectRequestInfo,
} from '../../../../protocol';
import { isUnderAge, type Chat } from '../../conversation/chat';
import { pageAddress, type VisitorStore } from '../../conversation/visitors';
import type { Ground } from '../../foundation/ground';
import type { Mailing } from '../../foundation/mailing';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { privacyTexts } from '../../transparency/texts';
import { receiptText, type Answered, type ConsentService } from '../../transparency/consent';
import type { CaseService } from '../cases';
import type { Indexer } from '../word-index';
import type { Principal } from './link.service';

export interface MyDataDeps {
  ground: Ground;
  mailing: Mailing;
  visitors: VisitorStore;
  chat: Chat;
  consents: ConsentService;
  index: Indexer;
  cases: CaseService;
}

const MAX_CHATS = 50;

const toReceipt = (stored: StoredConsent): ConsentReceipt => ({
  recordId: stored.record.recordId,
  text: receiptText(stored),
  ...stored,
});

const absent = () => new LiveChatError('not_found', 'There is no such record of yours.');

/** What a person sees of themselves and can do about it: withdrawing is one call, as giving is. */
export class MyDataService {
  constructor(private readonly deps: MyDataDeps) {}

  /** Makes sure that the person behind an address is there to be recorded for. */
  private async ensureAddressee(subjectId: string, email: string): Promise<void> {
    await this.deps.visitors.ensureAddressee(subjectId, email);
    await this.deps.index.addVisitors([subjectId]);
  }

  private chain(language: string | undefined): string[] {
    return languageChain(language ?? '', FALLBACK_LANGUAGE);
  }

  async read(principal: Principal, language: string | undefined): Promise<MyData> {
    const { subjectIds } = principal;
    const [consents, requests, chats, email] = await Promise.all([
      this.deps.consents.standings(subjectIds, this.chain(language)),
      this.deps.cases.ofSubjects(subjectIds),
      // Whoever opens a link has an address, not the browser: what was said is given out after verification only.
      principal.kind === 'visitor'
        ? this.deps.chat.log.chats.ofVisitor(principal.subjectIds[0], MAX_CHATS)
        : [],
      this.mailOf(principal),
    ]);
    const young = await this.isYoung(principal);
    return {
      // Whoever is too young is asked for nothing new; what was given can be taken back all the same.
      consents: young ? consents.filter(({ state }) => state === 'given') : consents,
      requests,
      canMail: email !== undefined,
      chats: chats.map(({ chatId, startedAt, endedAt }) => ({
        chatId,
        startedAt,
        ...(endedAt === undefined ? {} : { endedAt }),
      })),
    };
  }

  private async isYoung(principal: Principal): Promise<boolean> {
    return (
      principal.kind === 'visitor' && isUnderAge(this.deps.ground.strapi, principal.subjectIds[0])
    );
  }

  private async mailOf(principal: Principal): Promise<string | undefined> {
    if (principal.kind === 'link') return principal.email;
    const { subjectIds } = principal;
    for (const id of subjectIds) {
      const email = await this.deps.visitors.emailOf(id);
      if (email) return email;
    }
    return undefined;
  }

  /**
   * Gives, refuses or withdraws, effective when the promise resolves. A withdrawal ends what was given under every
   * id of the person.
   * @throws LiveChatError `not_found` | `invalid_request` | `conflict`
   */
  async answer(principal: Principal, request: PreferenceRequest): Promise<ConsentReceipt> {
    const subjects = await this.concerned(principal, request);
    const languages = this.chain(request.language);
    const shown = await this.deps.consents.shown(
      request.purpose,
      request.version,
      request.noticeVersion,
      languages
    );
    if (request.answer === 'given' && !shown.purpose.active) {
      throw new LiveChatError('conflict', 'This purpose is no longer used.');
    }
    if (request.answer === 'given' && (await this.isYoung(principal))) {
      throw new LiveChatError(
        'conflict',
        'Below the age that was asked for nobody is asked for consent.'
      );
    }
    if (principal.kind === 'link') await this.ensureAddressee(principal.own, principal.email);
    const pageUrl = request.pageUrl && pageAddress(request.pageUrl);
    const answers = await Promise.all(
      subjects.map(async (id): Promise<Answered> => {
        const email =
          principal.kind === 'link' ? principal.email : await this.deps.visitors.emailOf(id);
        return {
          shown,
          happening: {
            state: request.answer,
            method: 'preferences',
            subject: {
              id,
              confidence: principal.kind === 'link' ? 'email_verified' : email ? 'typed' : 'none',
            },
            actor: { kind: 'subject' },
            ...(pageUrl ? { pageUrl } : {}),
          },
          request: `preference/${request.requestId}`,
          email,
        };
      })
    );
    const [first] = await this.deps.consents.recordAll(answers);
    if (!first) throw absent();
    return toReceipt(first);
  }

  /** Whose records an answer goes to. Nothing new is ever written for somebody who only typed an address. */
  private async concerned(
    principal: Principal,
    { answer, purpose }: PreferenceRequest
  ): Promise<string[]> {
    const own = principal.kind === 'link' ? principal.own : principal.subjectIds[0];
    if (answer !== 'withdrawn') return [own];
    const standings = await this.deps.consents.standingsOf(principal.subjectIds);
    const given = standings
      .filter((standing) => standing.purpose === purpose && standing.state === 'given')
      .sort((a, b) => b.at - a.at)
      .map(({ subjectId }) => subjectId);
    return given.length > 0 ? given : [own];
  }

  /** @throws LiveChatError `not_found`, for an unknown record and for somebody else's alike */
  async receipt({ subjectIds }: Principal, recordId: string): Promise<ConsentReceipt> {
    const stored = await this.deps.consents.find(recordId);
    if (!stored || !subjectIds.includes(stored.record.subject.id)) throw absent();
    return toReceipt(stored);
  }

  /** Mails a receipt to the address on file. @throws LiveChatError `not_found` | `conflict` without an address */
  async mailReceipt(principal: Principal, recordId: string): Promise<void> {
    const { text, record } = await this.receipt(principal, recordId);
    const to =
      principal.kind === 'link'
        ? principal.email
        : await this.deps.visitors.emailOf(record.subject.id);
    if (!to) throw new LiveChatError('conflict', 'There is no address on file to mail it to.');
    if (!this.deps.mailing.quota.take(to, 'copy')) {
      throw new LiveChatError(
        'too_many',
        'Enough mails have gone to this address for now; try again in an hour.'
      );
    }
    await this.deps.mailing.send({
      to,
      subject: privacyTexts(record.language).mail.receiptSubject,
      text,
    });
  }

  async request(principal: Principal, body: SubjectRequestBody): Promise<SubjectRequestInfo> {
    const linked = principal.kind === 'link';
    if (linked) await this.ensureAddressee(principal.own, principal.email);
    return this.deps.cases.receive({
      ...body,
      details: this.deps.chat.masks.text(body.details),
      subjectId: linked ? principal.own : principal.subjectIds[0],
      emailVerified: linked,
      ...(linked ? { email: principal.email } : {}),
    });
  }
}
