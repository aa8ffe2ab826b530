import { CONSENT_STATES, consentStateOf, type ConsentRecord } from '../../../../../protocol';
import { ConsentStore } from '../../../../../server/src/transparency/consent/consent.store';
import {
  ConsentService,
  type Answered,
} from '../../../../../server/src/transparency/consent/consent.service';
import { proofLines } from '../../../../../server/src/transparency/consent/receipt.rules';
import { KeyedHash } from '../../../../../server/src/foundation/platform/keyed-hash';
import { untouchedBoxes } from '../../../../../server/src/host/upgrade/migrations/0001-untouched-boxes';
import { memoryDatabase } from '../../accountability/retention/memory';

const AT = Date.UTC(2026, 10, 24, 12);

const purpose = {
  key: 'newsletter',
  version: 2,
  material: false,
  publishedAt: 0,
  lawfulBasis: 'consent' as const,
  categories: ['contact' as const],
  recipients: [],
  retention: { days: 30, from: 'withdrawal' as const },
  active: true,
  texts: { en: { name: 'Newsletter', description: 'News.', consent: 'Yes, please.' } },
};
const notice = {
  language: 'en',
  summary: 'We answer.',
  sections: [],
  sha256: 'n',
  version: 5,
  lawfulBasis: 'legitimate_interests',
  material: false,
  effectiveFrom: 0,
  definition: {
    controller: { name: 'Larkspur', address: 'Mill Lane', email: 'us@larkspur.test' },
    jurisdiction: 'EU GDPR',
    texts: { en: { summary: 'We answer.' } },
  },
};

let database: Awaited<ReturnType<typeof memoryDatabase>>;
let store: ConsentStore;
let consents: ConsentService;
let at: number;
let queued: string[];

beforeEach(async () => {
  database = await memoryDatabase();
  store = new ConsentStore(database);
  at = AT;
  queued = [];
  consents = new ConsentService({
    database,
    store,
    clock: { now: () => (at += 1_000) },
    keyed: new KeyedHash('key'),
    // Neither is asked: what was shown comes with the answer.
    purposes: {} as never,
    notices: {} as never,
    facts: { tell: () => Promise.resolve() },
    onDefect: (error) => {
      throw error;
    },
  });
  consents.recording.add((_trx, { record }) => queued.push(record.state));
});
afterEach(() => database.close());

let requests = 0;
const says = async (
  state: ConsentRecord['state'],
  method: ConsentRecord['method'] = 'prechat_checkbox',
  subject = 'robin'
): Promise<ConsentRecord> => {
  const answered: Answered = {
    shown: { purpose, notice, languages: ['en'] },
    happening: {
      state,
      method,
      subject: { id: subject, confidence: 'typed' },
      actor: { kind: 'subject' },
    },
    request: `r${(requests += 1)}`,
    email: 'robin@example.test',
  };
  const [stored] = await consents.recordAll([answered]);
  return stored!.record;
};
const standing = async (subject = 'robin') => (await store.standingsOf([subject]))[0];

/** As the release before wrote it. */
const asBefore = async (subject: string): Promise<void> => {
  const table = database.table('plugin::live-chat.consent');
  const rows = (await database.knex(table).where({ subject_id: subject, state: 'not_given' })) as {
    id: number;
    record: string;
  }[];
  for (const { id, record } of rows) {
    const old = {
      ...JSON.parse(record),
      schema: 'live-chat-consent/1',
      state: 'refused',
    } as object;
    await database
      .knex(table)
      .where({ id })
      .update({ state: 'refused', record: JSON.stringify(old) });
  }
  const [last] = (await database
    .knex(table)
    .where({ subject_id: subject })
    .orderBy('id', 'desc')) as { state: string; document_id: string; at: number }[];
  await database
    .knex(database.table('plugin::live-chat.consent-standing'))
    .where({ subject_id: subject })
    .update({ state: last!.state, record_id: last!.document_id, at: last!.at });
};

describe('a box that was left alone', () => {
  it('R4: is not given; nobody is told of a refusal that nobody uttered', async () => {
    expect((await says('not_given')).state).toBe('not_given');
    expect(await standing()).toMatchObject({ state: 'not_given' });
    expect(
      await store.isSuppressed(new KeyedHash('key').ofEmail('robin@example.test'), 'newsletter')
    ).toBe(false);
  });

  it.each([
    ['refused', 'chat_statement'],
    ['refused', 'preferences'],
    ['withdrawn', 'preferences'],
    ['given', 'prechat_checkbox'],
  ] as const)('takes nothing back: %s by %s stays', async (said, how) => {
    if (said === 'withdrawn') await says('given');
    const { recordId } = await says(said, how);
    await says('not_given');
    expect(await standing()).toMatchObject({ state: said, recordId });
  });

  it.each(['given', 'refused'] as const)(
    'is followed by what the person says: %s',
    async (said) => {
      await says('not_given');
      await says(said, 'chat_statement');
      expect(await standing()).toMatchObject({ state: said });
    }
  );
});

describe('records of the first shape', () => {
  const record = (
    schema: 1 | 2,
    method: ConsentRecord['method'],
    state: ConsentRecord['state']
  ) => ({
    schema: `live-chat-consent/${schema}` as const,
    method,
    state,
  });

  it('say what was said: a box that was left alone refused nothing, a pressed No did', () => {
    expect(consentStateOf(record(1, 'prechat_checkbox', 'refused'))).toBe('not_given');
    expect(consentStateOf(record(1, 'chat_statement', 'refused'))).toBe('refused');
    expect(consentStateOf(record(1, 'preferences', 'refused'))).toBe('refused');
    expect(consentStateOf(record(1, 'import', 'refused'))).toBe('refused');
    for (const state of CONSENT_STATES) {
      expect(consentStateOf(record(2, 'prechat_checkbox', state))).toBe(state);
      if (state === 'refused') continue;
      expect(consentStateOf(record(1, 'prechat_checkbox', state))).toBe(state);
    }
  });

  it('are printed so in receipts and proofs', async () => {
    const now = await says('not_given');
    const old = { ...now, schema: 'live-chat-consent/1', state: 'refused' } as const;
    const lines = ({ state }: ConsentRecord) =>
      proofLines({ record: { ...old, state }, sha256: 's' }).find(
        ({ label }) => label === 'Answer'
      );
    expect(lines(old)?.value).toBe('Not given');
    expect(
      proofLines({ record: { ...old, method: 'chat_statement' }, sha256: 's' })[0]?.value
    ).toBe('Refused');
  });

  it('are found and counted so after the upgrade, and nobody loses what they have said', async () => {
    await says('not_given', 'prechat_checkbox', 'alone');
    await says('refused', 'chat_statement', 'said-no');
    await says('not_given', 'prechat_checkbox', 'said-no');
    await says('given', 'preferences', 'took-back');
    await says('withdrawn', 'preferences', 'took-back');
    await says('not_given', 'prechat_checkbox', 'took-back');
    await says('refused', 'preferences', 'only-no');
    for (const id of ['alone', 'said-no', 'took-back']) await asBefore(id);
    expect(await standing('took-back')).toMatchObject({ state: 'refused' });

    const run = () =>
      database.knex.transaction((trx) =>
        untouchedBoxes.run({ database, trx, strapi: {} as never })
      );
    expect(await run()).toBe(
      '3 boxes that were left alone are "not given", and 3 standings follow'
    );
    // MySQL may begin it again.
    expect(await run()).toBe(
      '0 boxes that were left alone are "not given", and 0 standings follow'
    );

    expect(await standing('alone')).toMatchObject({ state: 'not_given' });
    expect(await standing('said-no')).toMatchObject({ state: 'refused' });
    expect(await standing('took-back')).toMatchObject({ state: 'withdrawn' });
    expect(await standing('only-no')).toMatchObject({ state: 'refused' });
    const said = await store.find((await standing('said-no'))!.recordId);
    expect(said?.record.method).toBe('chat_statement');
    const rows = await store.list(
      { state: 'refused' },
      {},
      { subjects: new Set(), chats: new Set() }
    );
    expect(rows.rows.map(({ subjectId }) => subjectId).sort()).toEqual(['only-no', 'said-no']);
  });
});
