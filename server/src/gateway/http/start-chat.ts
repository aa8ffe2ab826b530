import type { z } from 'zod';
import { assertText, LiveChatError, type Limits, type StartAnswer } from '../../../../protocol';
import type { startRequest } from '../../../../protocol/schemas';
import {
  toVisitorChat,
  type MessageLog,
  type NewChat,
  type StartService,
  type SyncService,
} from '../../chat';
import type { NoticeService } from '../../consent';
import type { Department } from '../../desk';
import { checkAnswers, languageChain, type FormService } from '../../prechat';
import { coarseUserAgent, pageAddress } from '../../visitors';
import { FALLBACK_LANGUAGE } from './widget-config';

export interface StartChatDeps {
  start: StartService;
  log: MessageLog;
  sync: SyncService;
  forms: FormService;
  notices: NoticeService;
  departments: () => Promise<Department[]>;
  available: () => boolean;
  nameOf: (agentId: string) => string;
  limits: Limits;
}

type Request = z.infer<typeof startRequest>;

/** Basis on which an enquiry is handled where no notice says otherwise: it needs no consent. */
const DEFAULT_BASIS = 'legitimate_interests';

const pageOf = (page: Request['page']): NewChat['page'] => {
  const url = page && pageAddress(page.url);
  return url ? { url, title: page.title } : undefined;
};

/** Makes a new chat of what a visitor sent, held against the form and notice that they saw. */
export const startChat = async (
  deps: StartChatDeps,
  request: Request,
  who: { visitorId: string | undefined; userAgent: string | undefined }
): Promise<StartAnswer> => {
  assertText(request.message.body, deps.limits.messageCharacters);
  const chain = languageChain(request.language, FALLBACK_LANGUAGE);
  const form = await deps.forms.shown(request.form, request.formVersion);
  const answers = checkAnswers(form.fields, request.answers ?? {}, chain);
  const departments = await deps.departments();
  const department = departments.find(({ key }) => key === answers.department);
  if (answers.department && !department) {
    throw new LiveChatError('invalid_request', 'There is no such department.');
  }
  const notice = await deps.notices.shown(request.noticeVersion, chain);
  const started = await deps.start.start({
    startId: request.startId,
    visitorId: who.visitorId,
    profile: {
      name: request.offline?.name || answers.name,
      email: request.offline?.email || answers.email,
    },
    message: request.message,
    offline: !deps.available(),
    language: chain[0] ?? FALLBACK_LANGUAGE,
    departmentId: department?.id,
    form: { key: form.key, version: form.version },
    notice: notice && { version: notice.version, language: notice.language },
    lawfulBasis: notice?.lawfulBasis ?? DEFAULT_BASIS,
    page: pageOf(request.page),
    answers: answers.shown.map((answer) =>
      department && answer.value === department.key ? { ...answer, value: department.name } : answer
    ),
    userAgent: coarseUserAgent(who.userAgent),
  });
  const chat = await deps.log.chats.find(started.chatId);
  if (!chat) throw new LiveChatError('gone', 'The chat was erased.');
  return {
    ...(started.token ? { token: started.token } : {}),
    epoch: deps.sync.epoch,
    chat: toVisitorChat(chat, deps.nameOf),
  };
};
