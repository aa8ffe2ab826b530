import type { ExportJob, PersonalRecord, RecordValue, StoreInfo } from '../../../../../../protocol';

/** The same sentence as people write it, script by script; emoji with all that they are made of. */
export const SCRIPTS: Record<string, string> = {
  latin: 'Where is my bicycle? Größe: 42 cm, naïve, Łódź, İstanbul, Việt Nam',
  greek: 'Πού είναι το ποδήλατό μου;',
  cyrillic: 'Где мой велосипед? Ґанок, Ђорђе',
  arabic: 'أين دراجتي؟ طلبتها قبل 3 أيام (رقم 4711).',
  hebrew: 'איפה האופניים שלי? הזמנה 4711.',
  devanagari: 'मेरी साइकिल कहाँ है? कृपया बताइए।',
  thai: 'จักรยานของฉันอยู่ที่ไหนครับช่วยตรวจสอบให้หน่อยได้ไหมผมรอมาสามวันแล้ว',
  chinese: '我的自行车在哪里？订单号是4711，请帮我查一下。',
  traditional: '我的腳踏車在哪裡？謝謝您的協助。',
  japanese: '私の自転車はどこですか？注文番号は4711です。「急いで」ください。',
  korean: '제 자전거는 어디에 있나요? 주문 번호는 4711입니다.',
  emoji: '👩‍🚒 👍🏽 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👨‍👩‍👧‍👦 1️⃣ ❤️ 🚲 🫠',
  rare: 'ꯀꯪꯂꯩ ᚠᚢᚦ ⠓⠑⠇⠇⠕ ♞ → ∑ ½ ₿ 𝔘',
};

const info = (key: string, fields: StoreInfo['fields']): StoreInfo => ({ key, fields });

export const STORES: StoreInfo[] = [
  info('profiles', [
    { key: 'name', kind: 'text' },
    { key: 'email', kind: 'text', right: 'contact' },
    { key: 'createdAt', kind: 'date' },
  ]),
  info('chats', [
    { key: 'chatId', kind: 'text' },
    { key: 'startedAt', kind: 'date' },
    { key: 'status', kind: 'text' },
    { key: 'ofAge', kind: 'boolean' },
    { key: 'noticeVersion', kind: 'number' },
  ]),
  info('messages', [
    { key: 'chatId', kind: 'text' },
    { key: 'seq', kind: 'number' },
    { key: 'at', kind: 'date' },
    { key: 'author', kind: 'text' },
    { key: 'kind', kind: 'text' },
    { key: 'text', kind: 'longText' },
  ]),
  info('consents', [{ key: 'state', kind: 'text' }]),
  {
    ...info('loyalty', [
      { key: 'points', kind: 'number' },
      { key: 'remark', kind: 'longText' },
    ]),
    label: 'Loyalty: points/bonus [all]',
    fieldLabels: { points: 'Points' },
  },
];

export const AT = Date.UTC(2025, 0, 31, 12, 30, 15, 250);

export type Entry = { store: string; record: PersonalRecord };

export const entry = (store: string, id: string, values: Record<string, RecordValue>): Entry => ({
  store,
  record: { id, subjectId: 'visitor-1', values },
});

export const message = (seq: number, text: string, more: Record<string, RecordValue> = {}): Entry =>
  entry('messages', `chat-1:${seq}`, {
    chatId: 'chat-1',
    seq,
    at: AT + seq * 1_000,
    author: 'visitor',
    kind: 'text',
    text,
    ...more,
  });

/** Somebody who writes in every script there is a name for, and what a site knows besides. */
export const person = (): Entry[] => [
  entry('profiles', 'p1', { name: 'Zoë Müller', email: 'zoe@example.com', createdAt: AT }),
  entry('chats', 'chat-1', {
    chatId: 'chat-1',
    startedAt: AT,
    status: 'ended',
    ofAge: true,
    noticeVersion: 3,
  }),
  message(1, 'started', { author: 'system', kind: 'event' }),
  ...Object.values(SCRIPTS).map((text, i) => message(i + 2, text)),
  message(40, 'Two lines:\n- one\n- two'),
  message(41, 'A difficult customer', { author: 'Ada Agent', kind: 'note' }),
  message(42, 'May we write to you?', { author: 'Ada Agent', kind: 'consent_card' }),
  message(43, 'Yes', { kind: 'consent_answer' }),
  entry('loyalty', 'l1', { points: -5, remark: '=1+1' }),
];

export const countsOf = (entries: readonly Entry[]): ExportJob['counts'] =>
  STORES.map(({ key }) => ({
    store: key,
    count: entries.filter(({ store }) => store === key).length,
  }));

export const job = (entries: readonly Entry[], more: Partial<ExportJob> = {}): ExportJob => ({
  exportId: 'a3f6c1d2-export',
  formats: ['pdf', 'xlsx', 'csv', 'json'],
  language: 'en',
  producedAt: AT,
  bom: true,
  stores: STORES,
  counts: countsOf(entries),
  cover: {
    title: 'Your personal data',
    sections: [{ heading: 'Purposes', lines: ['To answer what you ask.'] }],
  },
  ...more,
});
