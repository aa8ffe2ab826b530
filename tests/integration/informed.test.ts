import { createHash, randomUUID } from 'node:crypto';
import {
  noticeText,
  PERMISSIONS,
  type ConsentReceipt,
  type ConsentRow,
  type FormDefinition,
  type FormListItem,
  type FormState,
  type MyData,
  type NoticeState,
  type PrivacySettings,
  type PurposeState,
  type StoredConsent,
  type WebhookDelivery,
} from '../../protocol';
import { createRoleUser, registerFirstAdmin, type AdminSession } from '../support/admin';
import { eventually } from '../support/deadline';
import { startMailServer, type MailServer } from '../support/mail';
import { pdfText } from '../support/pdf';
import { startReceiver } from '../support/receiver';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { visitor, type Visitor } from '../support/visitor';
import { NO_LIMITS } from './support/limits';
import { Editor, form, LANGUAGES, newsletter, notice, STATEMENT } from './support/privacy';

let strapi: TestStrapi;
let admin: AdminSession;
let editor: Editor;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  strapi = await startStrapi({
    env: mail.env,
    config: { sqlite: { wal: true }, limits: NO_LIMITS },
  });
  admin = await registerFirstAdmin(strapi);
  editor = new Editor(admin);
}, 120_000);

const answered = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
};

const myData = async (who: Visitor, lang = 'en'): Promise<MyData> =>
  answered(await who.fetch(`/live-chat/visitor/privacy?lang=${lang}`));

const preference = (who: Visitor, over: object = {}, headers: object = {}): Promise<Response> =>
  who.fetch('/live-chat/visitor/consents', {
    method: 'POST',
    headers,
    body: {
      requestId: randomUUID(),
      purpose: 'newsletter',
      version: 1,
      answer: 'withdrawn',
      language: 'en',
      ...over,
    },
  });

const rowsOf = async (search: string): Promise<ConsentRow[]> =>
  (
    await admin.json<{ rows: ConsentRow[] }>('/live-chat/privacy/consents/search', {
      method: 'POST',
      body: { search },
    })
  ).rows;

const detail = (recordId: string) =>
  admin.json<{ consent: StoredConsent; history: StoredConsent[]; deliveries: WebhookDelivery[] }>(
    `/live-chat/privacy/consents/${recordId}`
  );

/** A visitor with a chat for which the box was ticked or not. */
const newVisitor = async (ticked = true, over: object = {}): Promise<Visitor> => {
  const robin = visitor(strapi);
  await robin.start({ consents: { news: ticked }, ...over });
  return robin;
};

describe('a fresh install', () => {
  it('R26: asks nothing', async () => {
    const config = await visitor(strapi).config();
    expect(config.form).toEqual({ key: 'default', version: 0, fields: [] });
    expect(config.notice).toBeUndefined();
    const state = await admin.json<FormState>('/live-chat/prechat/forms/default');
    expect(state).toMatchObject({ builtIn: true, versions: [] });
    const { forms } = await admin.json<{ forms: object[] }>('/live-chat/prechat/forms');
    expect(forms).toMatchObject([{ key: 'default', version: 0, changed: false }]);
  });

  it('R26: stores neither network address nor the query of the page', async () => {
    const robin = visitor(strapi);
    await robin.start({
      page: { url: 'http://localhost:4000/a?mail=robin@x.example#b', title: 'A' },
    });
    const rows = await strapi.database.query<Record<string, unknown>>(
      'SELECT * FROM live_chat_chats'
    );
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|::1|mail=|robin@/);
  });

  it('R26: a field without purpose, basis and retention cannot be saved', async () => {
    const fields = form()
      .fields.slice(0, 1)
      .map(({ processing: _, ...field }) => field);
    const response = await admin.fetch('/live-chat/prechat/forms/default', {
      method: 'PUT',
      body: { definition: form({ fields }) },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(
      'fields.email: name the purpose, lawful basis and retention'
    );
  });

  it('nobody can be asked for consent before there is a notice', async () => {
    await editor.purpose(newsletter());
    await editor.form(form());
    const robin = visitor(strapi);
    await expect(robin.start({ consents: { news: true } })).rejects.toThrow(/notice/);
  });
});

describe('a site that has set everything up', () => {
  beforeAll(async () => {
    await editor.notice(notice());
  });

  it('R1: says before the first message who, why, what, how long, which rights, in five languages', async () => {
    for (const language of LANGUAGES) {
      const { notice: shown } = await visitor(strapi).config({ lang: language });
      expect(shown?.language).toBe(language);
      const ids = shown!.sections.map(({ id }) => id);
      expect(ids).toEqual([
        'controller',
        'purposes',
        'collected',
        'recipients',
        'retention',
        'rights',
        'withdrawal',
        'complaint',
        'objection',
      ]);
      const text = noticeText(shown!);
      for (const part of [
        'Larkspur Ltd',
        'us@larkspur.test',
        'dpo@larkspur.test',
        'Postwagen GmbH',
        `Newsletter ${language}`,
        'ico.org.uk',
        `https://larkspur.test/${language}/privacy`,
      ]) {
        expect(text).toContain(part);
      }
    }
  });

  it('R2: the version that was shown is known for each chat', async () => {
    const config = await visitor(strapi).config({ lang: 'es' });
    const robin = await newVisitor(true, { lang: 'es', noticeVersion: config.notice!.version });
    const [row] = await strapi.database.query(
      `SELECT notice_version, notice_language FROM live_chat_chats WHERE document_id = '${robin.chatId}'`
    );
    expect(row).toEqual({ notice_version: config.notice!.version, notice_language: 'es' });
  });

  it('R3: what a purpose says is what the notice says, in the same step', async () => {
    const before = await visitor(strapi).config({ lang: 'en' });
    await editor.purpose(
      newsletter({
        recipients: [{ name: 'Briefkasten AG', role: 'controller' }],
        retention: { days: 77, from: 'withdrawal' },
      })
    );
    const after = await visitor(strapi).config({ lang: 'en' });
    const text = noticeText(after.notice!);
    expect(text).toContain('Briefkasten AG');
    expect(text).toContain('77 days');
    expect(text).not.toContain('Postwagen');
    expect(after.notice!.version).toBeGreaterThan(before.notice!.version);
    // The form's box stands for the new version from now on, too.
    expect(after.form.version).toBeGreaterThan(before.form.version);
    expect(after.form.fields.find(({ key }) => key === 'news')?.consent?.version).toBe(2);
  });

  it('R7: notice, hash, record and proof agree word for word in five languages', async () => {
    for (const language of LANGUAGES) {
      const robin = visitor(strapi);
      const config = await robin.config({ lang: language });
      const box = config.form.fields.find(({ key }) => key === 'news');
      expect(box?.label).toBe(STATEMENT[language]);
      await robin.start({
        lang: language,
        language,
        noticeVersion: config.notice!.version,
        formVersion: config.form.version,
        consents: { news: true },
      });
      const text = noticeText(config.notice!);
      expect(createHash('sha256').update(text).digest('hex')).toBe(config.notice!.sha256);
      const [row] = await rowsOf(robin.chatId);
      const { consent } = await detail(row!.recordId);
      expect(consent.record.notice).toMatchObject({ text, sha256: config.notice!.sha256 });
      expect(consent.record.purpose.statement).toBe(STATEMENT[language]);
      expect(createHash('sha256').update(JSON.stringify(consent.record)).digest('hex')).toBe(
        consent.sha256
      );
      const path = `/live-chat/privacy/consents/${row!.recordId}/proof`;
      const file = await admin.fetch(`${path}?format=json`);
      expect(file.headers.get('content-type')).toContain('application/json');
      const written = await file.text();
      const json = JSON.parse(written) as StoredConsent;
      expect(written).toBe(`${JSON.stringify(json, null, 2)}\n`);
      expect(json.record).toEqual(consent.record);
      const response = await admin.fetch(`${path}?format=pdf`);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="consent-${row!.recordId}.pdf"`
      );
      const pdf = await pdfText(Buffer.from(await response.arrayBuffer()));
      const words = (from: string) => from.split(/\s+/).filter(Boolean);
      const said = new Set([...pdf.spoken.flatMap(words), ...words(pdf.text)]);
      if (language === 'ar') {
        // Right-to-left words are said beside their shapes, each by itself; brackets and stops may stand apart.
        const letters = (word: string) => word.match(/\p{Script=Arabic}+/gu) ?? [];
        const spoken = new Set(pdf.spoken.flatMap(letters));
        for (const word of letters(`${text} ${STATEMENT.ar}`)) expect(spoken).toContain(word);
      } else {
        expect(pdf.text).toContain(STATEMENT[language]);
        for (const paragraph of text.split('\n\n')) expect(pdf.text).toContain(paragraph);
      }
      expect(said).toContain(consent.sha256);
    }
  }, 60_000);

  it('R2: a correction of wording asks nobody again; a material change asks everybody', async () => {
    const robin = await newVisitor(true);
    const asked = async () =>
      (await robin.config()).form.fields.some(({ type }) => type === 'consent');
    expect(await asked()).toBe(false);
    await editor.notice(notice({ jurisdiction: 'UK GDPR and DPA 2018' }), { material: false });
    expect((await myData(robin)).consents[0]).toMatchObject({ state: 'given', renew: false });
    expect(await asked()).toBe(false);
    await editor.notice(notice({ jurisdiction: 'EU GDPR' }), { material: true, note: 'moved' });
    await eventually('the consent is asked for again', async () => {
      const [standing] = (await myData(robin)).consents;
      return standing?.state === 'invalidated' && standing.renew;
    });
    expect(await asked()).toBe(true);
    const [row] = await rowsOf(robin.chatId);
    expect(row).toMatchObject({ state: 'invalidated', method: 'system' });
    await answered(await preference(robin, { answer: 'given', version: 2 }));
    expect((await myData(robin)).consents[0]).toMatchObject({ state: 'given', renew: false });
  });

  it('R2: a scheduled notice comes into force by itself, and can be called off', async () => {
    const effectiveFrom = Date.now() + 86_400_000;
    const scheduled = await editor.notice(notice({ jurisdiction: 'Mars' }), {
      material: true,
      effectiveFrom,
    });
    expect(scheduled.scheduled).toMatchObject({ effectiveFrom, material: true });
    const { version } = scheduled.scheduled!;
    expect((await visitor(strapi).config()).notice!.version).toBeLessThan(version);
    const state = await admin.json<NoticeState>(`/live-chat/privacy/notice/versions/${version}`, {
      method: 'DELETE',
    });
    expect(state.scheduled).toBeUndefined();
    const soon = await editor.notice(notice({ jurisdiction: 'Moon' }), {
      material: false,
      effectiveFrom: Date.now() + 1_000,
    });
    const now = async () => (await visitor(strapi).config()).notice!.version;
    expect(await now()).toBeLessThan(soon.scheduled!.version);
    await eventually(
      'the scheduled notice is in force',
      async () => (await now()) === soon.scheduled!.version
    );
  });

  it('a form that is edited while a visitor fills it in: the visitor’s version counts', async () => {
    const robin = visitor(strapi);
    const config = await robin.config();
    await editor.form(form({ fields: [] }));
    await robin.start({
      formVersion: config.form.version,
      answers: { email: 'late@example.test' },
      consents: { news: true },
    });
    expect((await rowsOf(robin.chatId))[0]).toMatchObject({ state: 'given' });
    await editor.form(form());
  });

  it.each([
    ['a purpose that is not on the form', { consents: { news: true, profiling: true } }],
    ['no word about a box that was shown', { consents: {} }],
    ['an answer of no field', { consents: { news: true }, answers: { ssn: '1' } }],
    ['an age where none is asked', { consents: { news: true }, ofAge: true }],
    [
      '500 boxes',
      { consents: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`a${i}`, true])) },
    ],
  ])('refuses a start with %s', async (_what, over) => {
    await expect(visitor(strapi).start(over)).rejects.toThrow(/answered 400/);
  });

  it.each([
    [
      '500 fields',
      form({
        fields: Array.from({ length: 500 }, (_, i) => ({ ...form().fields[0]!, key: `f${i}` })),
      }),
    ],
    [
      'a box that is ticked beforehand',
      form({ fields: [{ ...form().fields[1]!, default: 'true' }] }),
    ],
    [
      'a box for a purpose that needs no consent',
      form({ fields: [{ ...form().fields[1]!, purpose: 'enquiry' }] }),
    ],
    [
      'a condition nobody gave a reason for',
      form({ fields: [{ ...form().fields[1]!, required: true }] }),
    ],
  ])('refuses a form with %s', async (_what, definition) => {
    const { savedAt } = await admin.json<FormState>('/live-chat/prechat/forms/default');
    const response = await admin.fetch('/live-chat/prechat/forms/default', {
      method: 'PUT',
      body: { definition, base: savedAt },
    });
    expect(response.status).toBe(400);
  });

  it('refuses a javascript: link, and keeps markup as the text it is', async () => {
    const texts = { en: { summary: '<b>Hi</b>', policyUrl: 'javascript:alert(1)' } };
    const { savedAt } = await admin.json<NoticeState>('/live-chat/privacy/notice');
    const save = (definition: object) =>
      admin.fetch('/live-chat/privacy/notice', {
        method: 'PUT',
        body: { definition, base: savedAt },
      });
    const refused = await save(notice({ texts }));
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('https://');
    const shown = await admin.json<{ summary: string }>('/live-chat/privacy/notice/preview', {
      method: 'POST',
      body: { definition: notice({ texts: { en: { summary: '<b>Hi</b>' } } }), language: 'en' },
    });
    expect(shown.summary).toBe('<b>Hi</b>');
  });

  it('a consent is a condition of chatting only with a written reason', async () => {
    const refused = await admin.fetch('/live-chat/privacy/purposes/extra', {
      method: 'PUT',
      body: { definition: newsletter({ conditionReason: 'why not' }), material: false, base: 0 },
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('conditionReason');
  });
});

describe('R9: the age question', () => {
  afterAll(() => editor.form(form()));

  it('lets those below the age write, asks them for nothing, and keeps yes or no', async () => {
    await editor.form(form({ minimumAge: 16 }));
    const robin = visitor(strapi);
    expect((await robin.config()).form.minimumAge).toBe(16);
    await robin.start({ ofAge: false });
    expect(await rowsOf(robin.chatId)).toEqual([]);
    const [row] = await strapi.database.query<{ of_age: unknown }>(
      `SELECT of_age FROM live_chat_chats WHERE document_id = '${robin.chatId}'`
    );
    expect(Boolean(row?.of_age)).toBe(false);
    expect(row?.of_age).not.toBeNull();
    await expect(visitor(strapi).start({ ofAge: false, consents: { news: true } })).rejects.toThrow(
      /400/
    );
  });
});

describe('"My data"', () => {
  it('R6: a receipt says all of it, and is mailed to the address on file only', async () => {
    const robin = await newVisitor(true, { answers: { email: 'receipt@example.test' } });
    const { consents, canMail } = await myData(robin);
    expect(canMail).toBe(true);
    const path = `/live-chat/visitor/consents/${consents[0]!.recordId}`;
    const receipt = await answered<ConsentReceipt>(await robin.fetch(path));
    expect(receipt.text).toContain(STATEMENT.en);
    expect(receipt.text).toContain(receipt.record.notice!.text);
    expect(receipt.text).toContain(receipt.sha256);
    const mailed = await robin.fetch(`${path}/mail`, { method: 'POST', body: {} });
    expect(mailed.status).toBe(200);
    expect((await mail.next('receipt@example.test')).text).toContain(STATEMENT.en);
    const eve = await newVisitor(false);
    expect((await eve.fetch(path)).status).toBe(404);
    expect((await eve.fetch(`${path}/mail`, { method: 'POST', body: {} })).status).toBe(404);
  });

  it('R14: a link comes by mail where the address is known; the answer tells nobody whether it is', async () => {
    await newVisitor(true, { answers: { email: 'Linked@Example.test' } });
    const ask = (email: string) =>
      visitor(strapi).fetch('/live-chat/visitor/links', {
        method: 'POST',
        body: { email, language: 'de' },
      });
    const [known, unknown] = [await ask('linked@example.test'), await ask('nobody@example.test')];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const { text, subject } = await mail.next('linked@example.test');
    expect(subject).toBe('Ihre Daten');
    const token = /#t=(link\.[\w-]+\.[0-9a-f]+)&lang=de/.exec(text)?.[1];
    const headers = { Authorization: `Bearer ${token}` };
    const stranger = visitor(strapi);
    const data = await answered<MyData>(
      await stranger.fetch('/live-chat/visitor/privacy?lang=en', { headers })
    );
    expect(data).toMatchObject({ chats: [], canMail: true, consents: [{ state: 'given' }] });
    const withdrawn = await answered<ConsentReceipt>(
      await preference(stranger, { version: 2 }, headers)
    );
    expect(withdrawn.record).toMatchObject({
      state: 'withdrawn',
      subject: { confidence: 'email_verified' },
    });
    const forged = {
      Authorization: `Bearer ${token!.slice(0, -1)}${token!.endsWith('0') ? '1' : '0'}`,
    };
    expect((await stranger.fetch('/live-chat/visitor/privacy', { headers: forged })).status).toBe(
      401
    );
    // No chat can be read or written with it.
    expect((await stranger.fetch('/live-chat/visitor/chats', { headers })).status).toBe(401);
    expect(mail.mails.some(({ to }) => to === 'nobody@example.test')).toBe(false);
    await rowsOf('linked@example.test');
    expect(strapi.logs()).not.toMatch(/linked@example|nobody@example/i);
  });

  it('T28: whoever types an address gets nothing of what its owner does through the link', async () => {
    const eve = await newVisitor(false, { answers: { email: 'owner@example.test' } });
    await visitor(strapi).fetch('/live-chat/visitor/links', {
      method: 'POST',
      body: { email: 'owner@example.test', language: 'en' },
    });
    const { text } = await mail.next('owner@example.test');
    const headers = { Authorization: `Bearer ${/#t=([^&]+)&/.exec(text)?.[1]}` };
    const owner = visitor(strapi);
    const given = await answered<ConsentReceipt>(
      await preference(owner, { answer: 'given', version: 2 }, headers)
    );
    const asked = await answered<{ reference: string }>(
      await owner.fetch('/live-chat/visitor/requests', {
        method: 'POST',
        headers,
        body: { requestId: randomUUID(), kind: 'access', details: 'All', language: 'en' },
      })
    );
    expect((await myData(eve)).consents[0]).toMatchObject({ state: 'not_given' });
    expect((await myData(eve)).requests).toEqual([]);
    expect((await eve.fetch(`/live-chat/visitor/consents/${given.recordId}`)).status).toBe(404);
    const theirs = await answered<MyData>(
      await owner.fetch('/live-chat/visitor/privacy?lang=en', { headers })
    );
    // What is in force can be withdrawn, whatever was answered elsewhere.
    expect(theirs.consents[0]).toMatchObject({ state: 'given', recordId: given.recordId });
    expect(theirs.requests).toMatchObject([asked]);
  });

  it('R9: below the age "My data" asks for nothing, either', async () => {
    await editor.form(form({ minimumAge: 16 }));
    const robin = visitor(strapi);
    await robin.start({ ofAge: false });
    await editor.form(form());
    expect((await myData(robin)).consents).toEqual([]);
    expect((await preference(robin, { answer: 'given', version: 2 })).status).toBe(409);
  });

  it('R15: a request is stored with its time of receipt, once', async () => {
    const robin = await newVisitor(false);
    const body = {
      requestId: randomUUID(),
      kind: 'erasure',
      details: 'All of it.',
      language: 'en',
    };
    const send = () => robin.fetch('/live-chat/visitor/requests', { method: 'POST', body });
    const first = await answered<{ reference: string; receivedAt: number }>(await send());
    expect(first.reference).toMatch(/^R-[2-9A-Z]{7}$/);
    expect(Math.abs(first.receivedAt - Date.now())).toBeLessThan(60_000);
    expect(await answered(await send())).toEqual(first);
    expect((await myData(robin)).requests).toEqual([
      { ...first, kind: 'erasure', state: 'received' },
    ]);
    const { cases } = await admin.json<{ cases: { caseId: string; reference: string }[] }>(
      '/live-chat/cases/search',
      { method: 'POST', body: { search: first.reference } }
    );
    expect(cases).toHaveLength(1);
    const { caseId } = cases[0]!;
    expect(await admin.json(`/live-chat/cases/${caseId}`)).toMatchObject({
      reference: first.reference,
      details: 'All of it.',
      clock: { receivedAt: first.receivedAt },
    });
  });

  it('needs a token', async () => {
    const stranger = visitor(strapi);
    expect((await stranger.fetch('/live-chat/visitor/privacy')).status).toBe(401);
    expect((await preference(stranger)).status).toBe(401);
  });
});

describe('R8: effects', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;

  beforeAll(async () => {
    receiver = await startReceiver();
    const settings = await admin.json<PrivacySettings>('/live-chat/privacy/settings');
    const saved = await admin.json<PrivacySettings>('/live-chat/privacy/settings', {
      method: 'PUT',
      body: {
        ...settings,
        webhooks: [{ name: 'CRM', url: receiver.url, enabled: true, purposes: ['newsletter'] }],
      },
    });
    const [endpoint] = saved.webhooks;
    const { secret } = await admin.json<{ secret: string }>(
      `/live-chat/privacy/webhooks/${endpoint!.id}/secret`,
      { method: 'POST' }
    );
    receiver.useSecret(secret);
  });

  it('a withdrawal reaches its receivers, signed, with the address to stop using', async () => {
    const robin = await newVisitor(true, { answers: { email: 'hook@example.test' } });
    await answered(await preference(robin, { version: 2 }));
    const events = await eventually('both events have come', () =>
      receiver.received.length >= 2 ? receiver.received : undefined
    );
    expect(events.every(({ signed }) => signed)).toBe(true);
    expect(events.map(({ event }) => event.type).sort()).toEqual([
      'consent.given',
      'consent.withdrawn',
    ]);
    expect(
      events.find(({ event }) => event.type === 'consent.withdrawn')?.event.data
    ).toMatchObject({ purpose: 'newsletter', state: 'withdrawn', email: 'hook@example.test' });
  });

  it('is tried again until it is acknowledged, under the same name', async () => {
    receiver.answerWith(503);
    const before = receiver.received.length;
    const robin = await newVisitor(true);
    const [row] = await rowsOf(robin.chatId);
    const failed = await eventually('the first attempt has failed', async () => {
      const { deliveries } = await detail(row!.recordId);
      return deliveries.find(({ lastStatus }) => lastStatus === 503);
    });
    expect(failed).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'answered with 503' });
    expect(failed.nextAt).toBeGreaterThan(failed.createdAt);
    receiver.answerWith(200);
    await admin.json(`/live-chat/privacy/deliveries/${failed.id}/retry`, { method: 'POST' });
    await eventually('it is delivered', async () => {
      const { deliveries } = await detail(row!.recordId);
      return deliveries[0]?.state === 'delivered';
    });
    const names = receiver.received.slice(before).map(({ delivery }) => delivery);
    expect(new Set(names).size).toBe(1);
    expect(strapi.logs()).not.toContain('PLANTED-ANSWER');
  });

  it('a consent that was not delivered yet does not come after its withdrawal', async () => {
    receiver.answerWith(503);
    const robin = await newVisitor(true);
    const [given] = await rowsOf(robin.chatId);
    await eventually('the first attempt has failed', async () => {
      const { deliveries } = await detail(given!.recordId);
      return deliveries[0]?.lastStatus === 503;
    });
    receiver.answerWith(200);
    const before = receiver.received.length;
    const receipt = await answered<ConsentReceipt>(await preference(robin, { version: 2 }));
    await eventually('the withdrawal is delivered', async () => {
      const { deliveries } = await detail(receipt.recordId);
      return deliveries[0]?.state === 'delivered';
    });
    expect((await detail(given!.recordId)).deliveries[0]?.state).toBe('superseded');
    expect(receiver.received.slice(before).map(({ event }) => event.type)).toEqual([
      'consent.withdrawn',
    ]);
  });

  it('an address that was only typed suppresses nobody; a withdrawal suppresses what was agreed under', async () => {
    const count = async () => {
      const [row] = await strapi.database.query<{ n: unknown }>(
        'SELECT COUNT(*) AS n FROM live_chat_suppressions'
      );
      return Number(row?.n);
    };
    const before = await count();
    await newVisitor(false, { answers: { email: 'victim@example.test' } });
    expect(await count()).toBe(before);
    const robin = await newVisitor(true, { answers: { email: 'first@example.test' } });
    await robin.start({ answers: { email: 'second@example.test' } });
    await answered(await preference(robin, { version: 2 }));
    expect(await count()).toBe(before + 1);
    const { event } = await eventually('the receiver has been told', () =>
      receiver.received.find(
        ({ event: { type, data } }) =>
          type === 'consent.withdrawn' && data.email === 'first@example.test'
      )
    );
    expect(event.data.state).toBe('withdrawn');
  });

  it('what was withdrawn is remembered by a hash that tells no address', async () => {
    const [row] = await strapi.database.query<{ n: unknown }>(
      'SELECT COUNT(*) AS n FROM live_chat_suppressions'
    );
    expect(Number(row!.n)).toBeGreaterThan(0);
    const addresses = await strapi.database.query('SELECT * FROM live_chat_suppressions');
    expect(JSON.stringify(addresses)).not.toContain('example.test');
  });
});

describe('what the lists say', () => {
  it('versions name who published them', async () => {
    const { versions } = await admin.json<FormState>('/live-chat/prechat/forms/default');
    const { purposes } = await admin.json<{ purposes: PurposeState[] }>(
      '/live-chat/privacy/purposes'
    );
    const notices = await admin.json<NoticeState>('/live-chat/privacy/notice');
    const ofNewsletter = purposes.find(({ current }) => current.key === 'newsletter');
    const names = [versions[0], ofNewsletter?.current, notices.versions[0], notices.current].map(
      (version) => version?.publishedBy
    );
    expect(names).toEqual(['First Admin', 'First Admin', 'First Admin', 'First Admin']);
  });

  it('a form is met where what is published of it says', async () => {
    const put = (key: string, change: Partial<FormDefinition>) =>
      admin.json<FormState>(`/live-chat/prechat/forms/${key}`, {
        method: 'PUT',
        body: { definition: form({ name: key, fields: [], ...change }) },
      });
    const pages = { pages: ['/sale/*'], languages: [], departments: [] };
    await put('written', { assignment: pages });
    for (const [key, change] of [
      ['campaign', {}],
      ['sale', { assignment: pages }],
      ['sale-too', { assignment: pages }],
    ] as const) {
      const { savedAt } = await put(key, change);
      await admin.json(`/live-chat/prechat/forms/${key}/publish`, {
        method: 'POST',
        body: { base: savedAt },
      });
    }
    const { forms } = await admin.json<{ forms: FormListItem[] }>('/live-chat/prechat/forms');
    const found = Object.fromEntries(forms.map(({ key, reach, behind }) => [key, [reach, behind]]));
    expect(found).toMatchObject({
      default: ['rest', undefined],
      written: ['nowhere', undefined],
      campaign: ['named', undefined],
      sale: ['assigned', undefined],
      'sale-too': ['behind', 'sale'],
    });
  });
});

describe('permissions', () => {
  it('R28: a marketing editor builds forms, purposes and notices, and sees neither chats nor consents', async () => {
    const { session } = await createRoleUser(strapi, admin, [
      PERMISSIONS.prechatRead,
      PERMISSIONS.prechatUpdate,
      PERMISSIONS.noticeRead,
      PERMISSIONS.noticeUpdate,
    ]);
    const statuses = async (paths: [string, string][]) =>
      Promise.all(
        paths.map(async ([method, path]) => (await session.fetch(path, { method })).status)
      );
    expect(
      await statuses([
        ['GET', '/live-chat/prechat/forms'],
        ['GET', '/live-chat/privacy/purposes'],
        ['GET', '/live-chat/privacy/notice'],
      ])
    ).toEqual([200, 200, 200]);
    expect(
      await statuses([
        ['POST', '/live-chat/desk/ticket'],
        ['POST', '/live-chat/privacy/consents/search'],
        ['POST', '/live-chat/cases/search'],
        ['GET', '/live-chat/privacy/settings'],
        ['GET', '/live-chat/privacy/deliveries'],
      ])
    ).toEqual([403, 403, 403, 403, 403]);
  });
});
