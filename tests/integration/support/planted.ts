import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  leftOutOf,
  PERMISSIONS,
  type BreachInfo,
  type CaseDetails,
  type ConsentRow,
  type ErasureInfo,
  type ErasurePreview,
  type ExportInfo,
  type ExportPreview,
  type HoldInfo,
  type PrivacySettings,
  type SubjectSearchAnswer,
} from '../../../protocol';
import { createRoleUser, type AdminSession, type RoleUser } from '../../support/admin';
import { eventually } from '../../support/deadline';
import { onCleanup } from '../../support/cleanup';
import { visitor, type Visitor } from '../../support/visitor';
import { openDesk, type Desk } from './desk';
import { Editor, form, newsletter, notice } from './privacy';
import { connectAgent, open, reply, take } from './sockets';

/** An address and a number that stand nowhere but where a test has put them. */
export const EMAIL = 'quixada.zephyrine@vexillum.example';
export const PHONE = '+49 171 9876504';
/** Both, as somebody writes them into any field. */
export const PLANT = `reach ${EMAIL} or ${PHONE}`;

/** Parts of them that tell something, in whatever way they are written. */
const LEAK = /[^\s"]{0,20}(?:quixada|zephyrine|vexillum|171\s?9876504|9876504)[^\s"]{0,20}/gi;

const read = (text: string): string => {
  let plain = text;
  for (let round = 0; round < 3; round += 1) {
    plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    });
  }
  return plain.normalize('NFKC');
};

/** Where the planted address or number shows in a text. */
export const leaksIn = (text: string): string[] => [
  ...new Set([...read(text).matchAll(LEAK)].map(([found]) => found)),
];

/** What the running server answers to. */
export interface Surface {
  routes: string[];
  events: string[];
}

/** A Strapi in which the address and the number stand in every field that takes a text. */
export interface Planted {
  desk: Desk;
  /** Somebody who may everything but see and export contact data. */
  reader: RoleUser;
  surface: () => Surface;
  robin: Visitor;
  subjectId: string;
  otherId: string;
  caseId: string;
  recordId: string;
  holdId: string;
  exportId: string;
  readersExport: string;
  deliveryId: string;
  breach: BreachInfo;
  erasureId: string;
  linkId: string;
  webhookId: string;
}

/** All permissions but these. */
export const allBut = (...without: (keyof typeof PERMISSIONS)[]): string[] =>
  Object.entries(PERMISSIONS)
    .filter(([name]) => !without.includes(name as keyof typeof PERMISSIONS))
    .map(([, permission]) => permission);

const post = <T>(session: AdminSession, address: string, body: object = {}) =>
  session.json<T>(`/live-chat${address}`, { method: 'POST', body });

export const subjectOf = async (session: AdminSession, chatId: string): Promise<string> => {
  const { people } = await post<SubjectSearchAnswer>(session, '/subjects/search', {
    filter: { id: chatId },
  });
  return people[0]?.subjectIds[0] ?? '';
};

export const exportOf = async (session: AdminSession, subjectId: string): Promise<ExportInfo> => {
  const scope = { kind: 'subjects', subjectIds: [subjectId] };
  const { until, counts, others } = await post<ExportPreview>(session, '/exports/preview', {
    scope,
    names: [],
    agents: 'name',
  });
  return post(session, '/exports', {
    scope,
    formats: ['pdf', 'xlsx', 'csv', 'json'],
    language: 'en',
    agents: 'name',
    bom: false,
    until,
    counts,
    names: [],
    decisions: [],
    reason: PLANT,
    leftOut: leftOutOf(others),
  });
};

const ready = (session: AdminSession, exportId: string) =>
  eventually(
    'the export is ready',
    async () => {
      const info = await session.json<ExportInfo>(`/live-chat/exports/${exportId}`);
      return info.state === 'ready' ? info : undefined;
    },
    { timeout: 60_000 }
  );

const talk = async (desk: Desk): Promise<{ robin: Visitor; other: Visitor }> => {
  const robin = visitor(desk.strapi);
  await robin.start({
    body: PLANT,
    page: {
      url: `http://localhost:4000/account/${encodeURIComponent(EMAIL)}/${encodeURIComponent(encodeURIComponent(EMAIL))}/${EMAIL}`,
      title: `Account of ${PLANT}`,
    },
    answers: { email: EMAIL, wish: PLANT },
    consents: { news: true },
    offline: { name: EMAIL, email: EMAIL },
  });
  // Cut in the middle of the address by any list that shows the beginning of a text only.
  await robin.post(`${'x'.repeat(128)} ${EMAIL} ${'y'.repeat(200)}`);
  const other = visitor(desk.strapi);
  await other.start({
    offline: { name: PHONE, email: EMAIL },
    consents: { news: false },
    body: `I know ${PLANT}`,
  });
  return { robin, other };
};

/** Puts the address and the number wherever a text can be typed. */
export const plant = async (): Promise<Planted> => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'live-chat-planted-'));
  onCleanup(() => {
    fs.rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  const file = path.join(folder, 'surface.json');
  const hook = path.join(__dirname, 'list-surface.cjs');
  const desk = await openDesk({
    env: { NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, LIVE_CHAT_SURFACE: file },
    config: {
      exports: { directory: path.join(folder, 'exports') },
      records: { directory: path.join(folder, 'records') },
    },
  });
  const { strapi, admin } = desk;
  const editor = new Editor(admin);
  await editor.purpose(newsletter());
  await editor.notice(notice());
  const [email, ...fields] = form().fields;
  const wish = { ...email!, key: 'wish', type: 'longtext' as const, label: { en: 'Wish' } };
  await editor.form(form({ fields: [email!, wish, ...fields] }));
  const { robin, other } = await talk(desk);
  const [subjectId, otherId] = [
    await subjectOf(admin, robin.chatId),
    await subjectOf(admin, other.chatId),
  ];
  // An agent whose name is an address.
  const named = await createRoleUser(
    strapi,
    admin,
    [PERMISSIONS.inboxRead, PERMISSIONS.inboxReply],
    { firstname: EMAIL }
  );
  const agent = await connectAgent(strapi, named.session);
  await open(agent, robin);
  await take(agent, robin);
  await reply(agent, robin.chatId, PLANT);
  await reply(agent, robin.chatId, PLANT, 'note');
  const webhook = await admin.json<PrivacySettings>('/live-chat/privacy/settings');
  const { caseId } = await post<CaseDetails>(admin, '/cases', {
    kind: 'rectification',
    source: 'phone',
    requester: { name: EMAIL, email: EMAIL },
    details: PLANT,
    language: 'en',
    subjectIds: [subjectId],
  });
  const act = (body: object, by = 'actions') =>
    post<CaseDetails>(admin, `/cases/${caseId}/${by}`, body);
  await act({ type: 'note', text: PLANT });
  await act({ type: 'log_received', text: PLANT });
  await act({ type: 'write', subject: PLANT, text: PLANT });
  await act({ type: 'waive_identity', reason: PLANT }, 'decisions');
  await act({ type: 'extend', months: 1, reason: PLANT }, 'decisions');
  await post(admin, '/subjects/corrections', {
    correction: { kind: 'answer', chatId: robin.chatId, index: 1, value: PLANT },
    reason: PLANT,
    caseId,
  });
  const { exportId } = await exportOf(admin, subjectId);
  await ready(admin, exportId);
  const { delivery } = await post<{ delivery: { deliveryId: string } }>(
    admin,
    `/exports/${exportId}/deliveries`,
    { to: EMAIL, method: 'attachment', language: 'en', reason: PLANT }
  );
  const { holdId } = await post<HoldInfo>(admin, '/holds', {
    kind: 'legal_hold',
    target: { kind: 'chat', chatId: other.chatId },
    reason: PLANT,
    hidden: false,
    reviewAt: Date.now() + 86_400_000,
  });
  const now = Date.now();
  const breach = await post<BreachInfo>(admin, '/breaches', {
    title: PLANT,
    awareAt: now - 1_000,
    from: now - 86_400_000,
    to: now,
    stores: ['chats', 'messages'],
    what: PLANT,
    consequences: PLANT,
    measures: PLANT,
    risk: 'risk',
    authorityReason: PLANT,
    personsReason: PLANT,
    closed: false,
  });
  const gone = visitor(strapi);
  await gone.start({ consents: { news: false }, body: PLANT });
  const scope = { kind: 'subjects', subjectIds: [await subjectOf(admin, gone.chatId)] };
  const { planHash, others } = await post<ErasurePreview>(admin, '/erasures/preview', {
    scope,
    statistics: 'drop',
  });
  const { erasureId } = await post<ErasureInfo>(admin, '/erasures', {
    scope,
    planHash,
    statistics: 'drop',
    language: 'en',
    reason: PLANT,
    receiptTo: null,
    leftOut: leftOutOf(others),
  });
  await post(admin, '/subjects/links', {
    a: subjectId,
    b: otherId,
    verdict: 'different',
    reason: PLANT,
  });
  const { rows } = await post<{ rows: ConsentRow[] }>(admin, '/privacy/consents/search');
  const { links } = await admin.json<{ links: { linkId: string }[] }>(
    `/live-chat/subjects/people/${subjectId}`
  );
  const reader = await createRoleUser(strapi, admin, allBut('contactRead', 'contactExport'), {
    firstname: 'Rhea',
  });
  await post(reader.session, '/subjects/searches', { name: PLANT, filter: { page: EMAIL } });
  const own = await exportOf(reader.session, subjectId);
  await ready(admin, own.exportId);
  return {
    desk,
    reader,
    surface: () => JSON.parse(fs.readFileSync(file, 'utf8')) as Surface,
    robin,
    subjectId,
    otherId,
    caseId,
    recordId: rows[0]?.recordId ?? '',
    holdId,
    exportId,
    readersExport: own.exportId,
    deliveryId: delivery.deliveryId,
    breach,
    erasureId,
    linkId: links[0]?.linkId ?? '',
    webhookId: webhook.webhooks[0]?.id ?? 'none',
  };
};
