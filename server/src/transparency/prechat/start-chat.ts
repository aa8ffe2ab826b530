import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import {
  assertText,
  intlLanguage,
  languageChain,
  LiveChatError,
  type Limits,
  type Masked,
  type StartAnswer,
} from '../../../../protocol';
import type { startRequest } from '../../../../protocol/conversation/schemas';
import {
  toVisitorChat,
  type AgentFacts,
  type MessageLog,
  type NewChat,
  type StartService,
  type SyncService,
} from '../../conversation/chat';
import type { Answered, ConsentService, Recorded } from '../consent';
import type { Notice, NoticeService } from '../notice';
import type { PurposeService } from '../purposes';
import type { Department } from '../../conversation/desk';
import { checkAnswers, type CheckedAnswers, type FormService } from './index';
import { coarseUserAgent, pageAddress } from '../../conversation/visitors';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import { resolveForm } from './widget-config';

export interface StartChatDeps {
  strapi: Core.Strapi;
  start: StartService;
  log: MessageLog;
  sync: SyncService;
  forms: FormService;
  notices: NoticeService;
  purposes: PurposeService;
  consents: ConsentService;
  mask: (text: string) => Masked;
  departments: () => Promise<Department[]>;
  available: () => boolean;
  agents: AgentFacts;
  limits: Limits;
}

type Request = z.infer<typeof startRequest>;

/** Basis on which an enquiry is handled where no notice says otherwise: it needs no consent. */
const DEFAULT_BASIS = 'legitimate_interests';

/** The page the visitor is on; an address of somebody else's site is not kept, let alone mailed in a receipt. */
const pageOf = (page: Request['page'], origin: string | undefined): NewChat['page'] => {
  const address = page && pageAddress(page.url);
  const url = address && (!origin || new URL(address).origin === origin) ? address : undefined;
  return url && page ? { url, title: page.title } : undefined;
};

const departmentOf = (
  departments: readonly Department[],
  key: string | undefined
): Department | undefined => {
  const department = departments.find((known) => known.key === key);
  if (key && !department) {
    throw new LiveChatError('invalid_request', 'There is no such department.');
  }
  return department;
};

interface Boxes {
  boxes: CheckedAnswers['consents'];
  form: { key: string; version: number };
  notice: Notice | undefined;
  languages: readonly string[];
  pageUrl: string | undefined;
  email: string | undefined;
  startId: string;
  /** Purposes that the visitor agreed to earlier: a box that was not ticked again takes nothing back. */
  given: ReadonlySet<string>;
}

/** What the boxes of the form say, as answers for the consent records; ticked or not. */
const answersOf = async (
  deps: StartChatDeps,
  { boxes, form, notice, languages, pageUrl, email, startId, given }: Boxes
): Promise<((who: { chatId: string; visitorId: string }) => Answered)[]> => {
  const wanted = boxes.filter((box) => box.given || !given.has(box.purpose));
  return Promise.all(
    wanted.map(async (box) => {
      const shown = await deps.consents.shown(box.purpose, box.version, notice?.version, languages);
      if (!shown.notice) {
        throw new LiveChatError('conflict', 'Nobody can consent before a notice is published.');
      }
      return ({ chatId, visitorId }: { chatId: string; visitorId: string }): Answered => ({
        shown,
        happening: {
          state: box.given ? 'given' : 'not_given',
          method: 'prechat_checkbox',
          subject: { id: visitorId, confidence: email ? 'typed' : 'none' },
          actor: { kind: 'subject' },
          chatId,
          form: { ...form, field: box.field },
          ...(pageUrl ? { pageUrl } : {}),
        },
        request: `start/${startId}/${box.field}`,
        email,
      });
    })
  );
};

/** Makes a new chat of what a visitor sent, held against the form and notice that they saw. */
export const startChat = async (
  deps: StartChatDeps,
  request: Request,
  who: {
    visitorId: string | undefined;
    userAgent: string | undefined;
    /** Of the website that asks. */
    origin: string | undefined;
  }
): Promise<StartAnswer> => {
  assertText(request.message.body, deps.limits.messageCharacters);
  const languages = languageChain(request.lang ?? request.language, FALLBACK_LANGUAGE);
  const page = pageOf(request.page, who.origin);
  const version = await deps.forms.shown(request.form, request.formVersion, { languages });
  const form = await resolveForm(deps, version, languages);
  const given = who.visitorId ? await deps.consents.inForce(who.visitorId) : new Set<string>();
  const consents = request.consents ?? {};
  const answers = checkAnswers(
    {
      // A box for what is agreed to already may have been left out.
      fields: form.fields.filter(
        ({ key, consent }) =>
          !consent || !given.has(consent.purpose) || Object.hasOwn(consents, key)
      ),
      minimumAge: form.minimumAge,
    },
    {
      answers: request.answers ?? {},
      consents,
      ofAge: request.ofAge,
      language: intlLanguage(request.language, FALLBACK_LANGUAGE),
    }
  );
  const department = departmentOf(await deps.departments(), answers.department);
  const notice = await deps.notices.shown(request.noticeVersion, languages);
  // What the form itself asks for counts before what was asked beside it.
  const email = answers.email ?? (request.offline?.email || undefined);
  const boxes = await answersOf(deps, {
    boxes: answers.consents,
    form: { key: version.key, version: version.version },
    notice,
    languages,
    pageUrl: page?.url,
    email,
    startId: request.startId,
    given,
  });
  const message = deps.mask(request.message.body);
  const masked = (text: string | undefined) => text && deps.mask(text).text;
  const stored: Recorded[] = [];
  const started = await deps.start.start({
    startId: request.startId,
    visitorId: who.visitorId,
    profile: { name: masked(answers.name ?? (request.offline?.name || undefined)), email },
    message: { ...request.message, body: message.text },
    offline: !deps.available(),
    language: languages[0] ?? FALLBACK_LANGUAGE,
    departmentId: department?.id,
    form: { key: version.key, version: version.version },
    notice: notice && { version: notice.version, language: notice.language },
    lawfulBasis: notice?.lawfulBasis ?? DEFAULT_BASIS,
    page: page && { url: page.url, title: deps.mask(page.title).text },
    answers: answers.shown.map((answer) => ({ ...answer, value: deps.mask(answer.value).text })),
    ofAge: answers.ofAge,
    userAgent: coarseUserAgent(who.userAgent),
    also: async (trx, ids) => {
      stored.length = 0;
      for (const answered of boxes) stored.push(await deps.consents.record(trx, answered(ids)));
    },
  });
  if (stored.length > 0) deps.consents.told(stored);
  const chat = await deps.log.chats.find(started.chatId);
  if (!chat) throw new LiveChatError('gone', 'The chat was erased.');
  return {
    ...(started.token ? { token: started.token } : {}),
    epoch: deps.sync.epoch,
    chat: toVisitorChat(chat, deps.agents),
    ...(message.kinds.length > 0 ? { masked: { body: message.text, kinds: message.kinds } } : {}),
  };
};
