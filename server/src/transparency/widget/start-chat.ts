import type { z } from 'zod';
import {
  assertText,
  intlLanguage,
  languageChain,
  LiveChatError,
  type StartAnswer,
} from '../../../../protocol';
import type { startRequest } from '../../../../protocol/transparency/schemas';
import type { Department } from '../../conversation/agents';
import { toVisitorChat, type Chat, type NewChat } from '../../conversation/chat';
import { coarseUserAgent, pageAddress } from '../../conversation/visitors';
import { FALLBACK_LANGUAGE } from '../../foundation/platform';
import type { Answered, Recorded } from '../consent';
import type { Notice } from '../notice';
import { checkAnswers, type CheckedAnswers } from '../prechat';
import { resolveForm, type WidgetRooms } from './widget-config';

/** Rooms that a chat begins in. */
export interface StartRooms extends WidgetRooms {
  chat: Chat;
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
  rooms: StartRooms,
  { boxes, form, notice, languages, pageUrl, email, startId, given }: Boxes
): Promise<((who: { chatId: string; visitorId: string }) => Answered)[]> => {
  const wanted = boxes.filter((box) => box.given || !given.has(box.purpose));
  return Promise.all(
    wanted.map(async (box) => {
      const shown = await rooms.consent.service.shown(
        box.purpose,
        box.version,
        notice?.version,
        languages
      );
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

/** The answers, held against the form that the visitor saw and what they agreed to earlier. */
const answersSeen = (
  request: Request,
  form: Awaited<ReturnType<typeof resolveForm>>,
  given: ReadonlySet<string>
): CheckedAnswers => {
  const consents = request.consents ?? {};
  return checkAnswers(
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
};

/** Makes a new chat of what a visitor sent, held against the form and notice that they saw. */
export const startChat = async (
  rooms: StartRooms,
  request: Request,
  who: {
    visitorId: string | undefined;
    userAgent: string | undefined;
    /** Of the website that asks. */
    origin: string | undefined;
  }
): Promise<StartAnswer> => {
  const { mask } = rooms.chat.masks;
  assertText(request.message.body, rooms.ground.limits.messageCharacters);
  const languages = languageChain(request.lang ?? request.language, FALLBACK_LANGUAGE);
  const page = pageOf(request.page, who.origin);
  const version = await rooms.prechat.shown(request.form, request.formVersion, { languages });
  const form = await resolveForm(rooms, version, languages);
  const given = who.visitorId
    ? await rooms.consent.service.inForce(who.visitorId)
    : new Set<string>();
  const answers = answersSeen(request, form, given);
  const department = departmentOf(await rooms.agents.departments.list(), answers.department);
  const notice = await rooms.notice.shown(request.noticeVersion, languages);
  // What the form itself asks for counts before what was asked beside it.
  const email = answers.email ?? (request.offline?.email || undefined);
  const boxes = await answersOf(rooms, {
    boxes: answers.consents,
    form: { key: version.key, version: version.version },
    notice,
    languages,
    pageUrl: page?.url,
    email,
    startId: request.startId,
    given,
  });
  const message = mask(request.message.body);
  const masked = (text: string | undefined) => text && mask(text).text;
  const stored: Recorded[] = [];
  const started = await rooms.chat.start.start({
    startId: request.startId,
    visitorId: who.visitorId,
    profile: { name: masked(answers.name ?? (request.offline?.name || undefined)), email },
    message: { ...request.message, body: message.text },
    offline: !rooms.agents.directory.available(),
    language: languages[0] ?? FALLBACK_LANGUAGE,
    departmentId: department?.id,
    form: { key: version.key, version: version.version },
    notice: notice && { version: notice.version, language: notice.language },
    lawfulBasis: notice?.lawfulBasis ?? DEFAULT_BASIS,
    page: page && { url: page.url, title: mask(page.title).text },
    answers: answers.shown.map((answer) => ({ ...answer, value: mask(answer.value).text })),
    ofAge: answers.ofAge,
    userAgent: coarseUserAgent(who.userAgent),
    also: async (trx, ids) => {
      stored.length = 0;
      for (const answered of boxes)
        stored.push(await rooms.consent.service.record(trx, answered(ids)));
    },
  });
  if (stored.length > 0) rooms.consent.service.told(stored);
  const chat = await rooms.chat.log.chats.find(started.chatId);
  if (!chat) throw new LiveChatError('gone', 'The chat was erased.');
  return {
    ...(started.token ? { token: started.token } : {}),
    epoch: rooms.chat.sync.epoch,
    chat: toVisitorChat(chat, rooms.agents.directory),
    ...(message.kinds.length > 0 ? { masked: { body: message.text, kinds: message.kinds } } : {}),
  };
};
