import { CONSENT_SCHEMA, type ConsentRecord } from '../../../../../protocol';
import {
  pseudonymise,
  withoutPerson,
} from '../../../../../server/src/transparency/consent/consent.erasure';
import { KeyedHash } from '../../../../../server/src/foundation/platform';
import { sha256Hex } from '../../../../../server/src/foundation/platform/ids';
import { memoryDatabase } from '../../accountability/retention/memory';

const AT = Date.UTC(2026, 10, 24, 10);
const SHA = 'a'.repeat(64);
const PSEUDONYM = 'x0123456789abcdef01234567';

const RECORD: ConsentRecord = {
  schema: CONSENT_SCHEMA,
  recordId: 'record-2',
  previousId: 'record-1',
  state: 'given',
  method: 'chat_statement',
  at: '2026-03-01T09:08:07.000Z',
  subject: { id: 'subject-of-mira', confidence: 'typed' },
  chatId: 'chat-of-mira',
  controller: { name: 'Example Ltd', address: '1 Road', email: 'privacy@example.org' },
  jurisdiction: 'DE',
  language: 'en',
  notice: { version: 3, sha256: 'b'.repeat(64), text: 'The notice.' },
  purpose: {
    key: 'newsletter',
    version: 2,
    name: 'Newsletter',
    description: 'News once a month',
    statement: 'I would like to get the newsletter.',
    lawfulBasis: 'consent',
    categories: ['contact'],
    recipients: [{ name: 'Mailer', role: 'processor' }],
    retention: { days: 30, from: 'withdrawal' },
    channel: 'email',
  },
  withdrawal: 'Write to us.',
  defaultState: false,
  form: { key: 'main', version: 4, field: 'newsletter' },
  pageUrl: 'https://example.org/account/mira',
  actor: { kind: 'subject', id: 'subject-of-mira' },
  exchange: { promptSeq: 734, prompt: 'May we write?', answerSeq: 735, answer: 'Yes' },
  expiresAt: '2028-03-01T09:08:07.000Z',
};
const left = (record = RECORD, sha = SHA, at = AT) => withoutPerson(record, sha, PSEUDONYM, at);

describe('R8: what is left of a consent record when its person is erased', () => {
  it('R8: nothing in it leads to the person, the chat, the page or the places in the chat', () => {
    const json = JSON.stringify(left());

    expect(JSON.stringify(RECORD)).toMatch(/chat-of-mira.*subject-of-mira.*734.*735/);
    expect(json).not.toMatch(/mira|"chatId"|"pageUrl"|734|735/);
    expect(left()).toMatchObject({
      subject: { id: PSEUDONYM, confidence: 'typed' },
      actor: { kind: 'subject', id: PSEUDONYM },
    });
  });

  it('R8: everything that proves what was asked and answered stays word for word', () => {
    const { chatId: _chat, pageUrl: _page, ...proof } = RECORD;

    expect(left()).toEqual({
      ...proof,
      subject: { id: PSEUDONYM, confidence: 'typed' },
      actor: { kind: 'subject', id: PSEUDONYM },
      exchange: { promptSeq: 0, prompt: 'May we write?', answerSeq: 0, answer: 'Yes' },
      pseudonymised: { at: '2026-11-24T10:00:00.000Z', sha256: SHA },
    });
  });

  it.each(['state', 'method', 'at', 'previousId', 'purpose', 'notice', 'expiresAt'] as const)(
    'R8: keeps %s',
    (key) => {
      expect(left()[key]).toEqual(RECORD[key]);
      expect(left()[key]).toBeDefined();
    }
  );

  it('R8: an agent who asked and the software that acted are not the person', () => {
    const by = (actor: ConsentRecord['actor']) => left({ ...RECORD, actor }).actor;

    expect(by({ kind: 'agent', id: 'agent-jonas' })).toEqual({ kind: 'agent', id: 'agent-jonas' });
    expect(by({ kind: 'system' })).toEqual({ kind: 'system' });
    expect(by({ kind: 'subject' })).toEqual({ kind: 'subject', id: PSEUDONYM });
  });

  it('R8: invents no answer and no exchange', () => {
    const { exchange: _exchange, ...without } = RECORD;

    expect(left(without)).not.toHaveProperty('exchange');
    expect(left({ ...RECORD, exchange: { promptSeq: 734, prompt: 'May we?' } }).exchange).toEqual({
      promptSeq: 0,
      prompt: 'May we?',
    });
  });

  it('R8: does not change the record that it is made of', () => {
    const before = JSON.stringify(RECORD);
    left();

    expect(JSON.stringify(RECORD)).toBe(before);
  });

  it('R8: the hash of the record as it was survives a second time', () => {
    const twice = left(left(), 'c'.repeat(64), AT + 1_000);

    expect(left().pseudonymised?.sha256).toBe(SHA);
    expect(twice.pseudonymised?.sha256).toBe(SHA);
    expect(JSON.stringify(twice)).not.toContain('c'.repeat(64));
  });
});

describe('R8: pseudonymising stored records', () => {
  const TABLE = 'plugin::live-chat.consent';
  const keyed = new KeyedHash('a key of this installation only, for a test');
  let database: Awaited<ReturnType<typeof memoryDatabase>>;
  const table = () => database.table(TABLE);
  const stored = async () =>
    (await database.knex(table()).orderBy('id')) as {
      id: number;
      record: string;
      sha_256: string;
      [column: string]: unknown;
    }[];

  beforeAll(async () => {
    database = await memoryDatabase();
    for (const [i, subject] of ['subject-of-mira', 'subject-of-mira', 'subject-of-tom'].entries()) {
      const json = JSON.stringify({
        ...RECORD,
        recordId: `record-${i}`,
        subject: { ...RECORD.subject, id: subject },
      });
      await database.knex(table()).insert({
        document_id: `record-${i}`,
        record: json,
        sha_256: sha256Hex(json),
        subject_id: subject,
        email_hash: keyed.ofEmail('mira@example.org'),
        chat_id: 'chat-of-mira',
        request_hash: `hash of what mira sent ${i}`,
      });
    }
  });
  afterAll(() => database.close());

  it('R8: leaves nothing of the person in any column, one pseudonym for each, and a hash that fits', async () => {
    const before = await stored();
    await pseudonymise(database.knex, table(), before, keyed, AT);
    const rows = await stored();

    expect(JSON.stringify(before)).toContain('mira');
    expect(JSON.stringify(rows)).not.toMatch(/mira|subject-of-tom/);
    for (const [i, row] of rows.entries()) {
      const record = JSON.parse(row.record) as ConsentRecord;
      expect(row.sha_256).toBe(sha256Hex(row.record));
      expect(record.pseudonymised?.sha256).toBe(before[i]!.sha_256);
      expect(row).toMatchObject({
        subject_id: record.subject.id,
        email_hash: null,
        chat_id: null,
      });
    }
    const [one, two, three] = rows.map(({ subject_id: id }) => id);
    expect(one).toBe(two);
    expect(one).not.toBe(three);

    // Once more, with another time: nothing changes.
    await pseudonymise(database.knex, table(), rows, keyed, AT + 1_000);
    expect(await stored()).toEqual(rows);
  });
});
