import { randomUUID } from 'node:crypto';
import {
  PERMISSIONS,
  type CaseDetails,
  type DeliveryInfo,
  type ExportRequest,
  type LinkSuggestion,
  type OpenedDelivery,
} from '../../protocol';
import { createRoleUser } from '../support/admin';
import { eventually } from '../support/deadline';
import { startMailServer, type MailServer } from '../support/mail';
import { pdfText } from '../support/pdf';
import { visitor } from '../support/visitor';
import { officer } from './databases/access';
import { openDesk, type Desk } from './support/desk';
import { NO_LIMITS } from './support/limits';
import { ask } from './support/rest';

let desk: Desk;
let mails: MailServer;

beforeAll(async () => {
  mails = await startMailServer();
  const plenty = { perMinute: 60_000, burst: 10_000 };
  const limits = { ...NO_LIMITS, privacyMails: plenty, privacyChanges: plenty };
  desk = await openDesk({ env: mails.env, config: { limits } });
}, 240_000);

const post = <T>(path: string, body: object) => desk.admin.json<T>(path, { method: 'POST', body });
const act = (caseId: string, body: object) =>
  post<CaseDetails>(`/live-chat/cases/${caseId}/actions`, body);
const decide = (caseId: string, body: object) =>
  desk.admin.fetch(`/live-chat/cases/${caseId}/decisions`, { method: 'POST', body });

const linkIn = (text: string, key: string): string =>
  new RegExp(`#(?:.*&)?${key}=([^&\\s]+)`).exec(text)?.[1] ?? '';

let people = 0;
/** Somebody who has written from an address of their own: one address gets only so many mails within the hour. */
const somebody = async () => {
  people += 1;
  const email = `robin${people}@example.test`;
  const robin = visitor(desk.strapi);
  await robin.start({ offline: { name: 'Robin', email }, body: 'The blue heron bicycle' });
  const found = await officer(desk).search({ id: robin.chatId });
  return { email, subjectId: found.people[0]!.subjectIds[0]! };
};

const mailWith = (to: string, part: string) =>
  eventually('a mail has come', () =>
    mails.mails.find((mail) => mail.to === to && mail.text.includes(part))
  );

const requested = async (email: string) => {
  const { status, body } = await ask<{ reference: string }>(
    desk.strapi,
    '/live-chat/visitor/privacy-requests',
    {
      method: 'POST',
      body: { requestId: randomUUID(), kind: 'access', email, details: 'A copy', language: 'en' },
    }
  );
  return { status, reference: body.reference };
};

const caseOf = async (reference: string): Promise<CaseDetails> => {
  const { cases } = await post<{ cases: { caseId: string }[] }>('/live-chat/cases/search', {
    search: reference,
  });
  return desk.admin.json(`/live-chat/cases/${cases[0]!.caseId}`);
};

const verified = async (password?: string) => {
  const who = await somebody();
  const { reference } = await requested(who.email);
  const { text } = await mailWith(who.email, 'v=');
  const { status } = await ask(desk.strapi, '/live-chat/visitor/verifications', {
    method: 'POST',
    body: { token: decodeURIComponent(linkIn(text, 'v')), ...(password && { password }) },
  });
  expect(status).toBe(200);
  return { ...who, details: await caseOf(reference) };
};

describe('requests and delivery', () => {
  it('R14: answers a request alike whether the address is known or not, and mails a link to both', async () => {
    const { email } = await somebody();
    const known = await requested(email);
    const stranger = await requested('stranger@example.test');

    expect([known.status, stranger.status]).toEqual([200, 200]);
    expect(known.reference).toMatch(/^R-/);
    expect(stranger.reference).toMatch(/^R-/);
    const [one, two] = [await mails.next(email), await mails.next('stranger@example.test')];
    expect(two.subject.replace(stranger.reference, '')).toBe(
      one.subject.replace(known.reference, '')
    );
  });

  it('R14, R15: a mailed link verifies who asks, and finds whom the case is about', async () => {
    const { details, email, subjectId } = await verified();

    expect(details).toMatchObject({
      kind: 'access',
      source: 'form',
      identity: { state: 'verified', method: 'link', address: email },
      subjectIds: [subjectId],
    });
  });

  it('R18, T39: nothing is delivered before identity is verified or waived', async () => {
    const { email, subjectId } = await somebody();
    const { reference } = await requested(email);
    const { caseId } = await caseOf(reference);
    await act(caseId, { type: 'set_subjects', subjectIds: [subjectId] });
    const make = () => officer(desk).export([subjectId], { caseId });
    // A file on somebody's disk is disclosed as surely as a mailed one.
    await expect(make()).rejects.toThrow('409');
    await decide(caseId, { type: 'withdraw', note: '' });
    await decide(caseId, { type: 'reopen', reason: 'changed their mind' });
    await expect(make()).rejects.toThrow('409');
    await decide(caseId, { type: 'waive_identity', reason: 'known in person' });
    const made = await make();
    await officer(desk).settled(made.exportId);
    const deliver = () =>
      desk.admin.fetch(`/live-chat/exports/${made.exportId}/deliveries`, {
        method: 'POST',
        body: { to: email, method: 'link', language: 'en' },
      });
    expect((await deliver()).status).toBe(200);

    // What was waived for one person falls with another: nothing leaves any more, by mail or by hand.
    const { subjectId: another } = await somebody();
    await act(caseId, { type: 'set_subjects', subjectIds: [subjectId, another] });
    expect((await deliver()).status).toBe(409);
    await expect(officer(desk).file(made.exportId)).rejects.toThrow('409');
  });

  it('R10, R18: a case of one person opens nothing of another', async () => {
    const { details } = await verified();
    const eve = visitor(desk.strapi);
    await eve.start({ offline: { name: 'Eve', email: 'eve@example.test' } });
    const { people } = await officer(desk).search({ id: eve.chatId });
    const theirs = officer(desk).export(people[0]!.subjectIds, { caseId: details.caseId });
    await expect(theirs).rejects.toThrow('409');
  });

  const open = (token: string, code: string) =>
    ask<OpenedDelivery>(desk.strapi, '/live-chat/visitor/deliveries/open', {
      method: 'POST',
      body: { token, code },
    });

  it('R10: another browser of the person is named before a copy is made', async () => {
    const { details, email, subjectId } = await verified();
    const phone = visitor(desk.strapi);
    await phone.start({ offline: { name: 'Robin', email }, body: 'From my phone' });
    const { others, language } = await eventually('both are known', async () => {
      const preview = await officer(desk).preview([subjectId]);
      return preview.others.length > 0 ? preview : undefined;
    });
    expect(language).toBe('en');
    expect(others[0]?.agrees).toContainEqual({ field: 'email', mine: email, theirs: email });
    const ofCase = await desk.admin.json<{ others: LinkSuggestion[] }>(
      `/live-chat/cases/${details.caseId}/others`
    );
    expect(ofCase.others).toEqual(others);

    const make = (over: Partial<ExportRequest>) =>
      officer(desk).export([subjectId], { caseId: details.caseId, ...over });
    await expect(make({ leftOut: [] })).rejects.toThrow('409');
    await expect(make({ leftOut: [others[0]!.person.subjectIds[0]!] })).resolves.toMatchObject({
      caseId: details.caseId,
    });
    await post('/live-chat/subjects/links', {
      a: subjectId,
      b: others[0]!.person.subjectIds[0],
      verdict: 'same',
      reason: 'asked them',
    });
    const together = await make({ leftOut: [] });
    expect(together.counts.find(({ store }) => store === 'chats')?.count).toBe(2);
  });

  it('R13: what is delivered is opened with the password that was chosen with the confirmation', async () => {
    const { details, email, subjectId } = await verified('correct horse');
    expect(details.identity.hasPassword).toBe(true);
    const made = await officer(desk).export([subjectId], { caseId: details.caseId });
    await officer(desk).settled(made.exportId);
    const { code, delivery } = await post<{ delivery: DeliveryInfo; code?: string }>(
      `/live-chat/exports/${made.exportId}/deliveries`,
      { to: email, method: 'link', language: 'en', ownPassword: true }
    );
    expect(code).toBeUndefined();
    const mail = await mailWith(email, `delivery#t=${delivery.deliveryId}`);
    const token = linkIn(mail.text, 't');
    expect((await open(token, 'incorrect horse')).status).toBe(403);
    const opened = await open(token, 'correct horse');
    expect(opened.status).toBe(200);
    expect(opened.body.files).toHaveLength(1);

    const without = await verified();
    const other = await officer(desk).export([without.subjectId], {
      caseId: without.details.caseId,
    });
    const refused = await desk.admin.fetch(`/live-chat/exports/${other.exportId}/deliveries`, {
      method: 'POST',
      body: { to: without.email, method: 'link', language: 'en', ownPassword: true },
    });
    expect(refused.status).toBe(409);
  });

  const delivered = async () => {
    const { details, email, subjectId } = await verified();
    const made = await officer(desk).export([subjectId], {
      caseId: details.caseId,
      formats: ['pdf', 'xlsx', 'csv', 'json'],
    });
    await officer(desk).settled(made.exportId);
    const { delivery, code } = await post<{ delivery: DeliveryInfo; code: string }>(
      `/live-chat/exports/${made.exportId}/deliveries`,
      { to: email, method: 'link', language: 'en' }
    );
    const mail = await eventually('the delivery has come', () =>
      mails.mails.find(({ text }) => text.includes(`delivery#t=${delivery.deliveryId}`))
    );
    return { details, made, delivery, code, token: linkIn(mail.text, 't'), mail };
  };

  it('R13: a link opens once, with the code that is not in the mail, and gives the files', async () => {
    const { code, token, mail, details } = await delivered();
    expect(mail.text).not.toContain(code);
    const opened = await open(token, code.toLowerCase());
    const again = await open(token, code);

    expect(opened.status).toBe(200);
    expect(again.status).toBe(410);
    expect(opened.body.files.map(({ format }) => format)).toEqual(['pdf', 'xlsx', 'csv', 'json']);
    const response = await fetch(`${desk.strapi.url}/live-chat/visitor/deliveries/file`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:4000' },
      body: JSON.stringify({ grant: opened.body.grant, fileId: '0' }),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { text } = await pdfText(Buffer.from(await response.arrayBuffer()));
    expect(text).toContain('The blue heron bicycle');
    const { history } = await desk.admin.json<CaseDetails>(`/live-chat/cases/${details.caseId}`);
    expect(history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['verified', 'export', 'delivery', 'delivery_opened'])
    );
  }, 30_000);

  it('R13, T37: five wrong codes kill the link and delete the files', async () => {
    const { code, token, made } = await delivered();
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await open(token, 'AAAA-AAAA')).status);

    expect(statuses).toEqual([403, 403, 403, 403, 410, 410]);
    expect((await open(token, code)).status).toBe(410);
    const file = await desk.admin.fetch(`/live-chat/exports/${made.exportId}/files/0`);
    expect(file.status).toBe(410);
  }, 30_000);

  it('R13: a revoked link is dead at once', async () => {
    const { code, token, made, delivery } = await delivered();
    await post(`/live-chat/exports/${made.exportId}/deliveries/${delivery.deliveryId}/revoke`, {});

    expect((await open(token, code)).status).toBe(410);
  }, 30_000);

  it('R28: whoever may not see contact data finds, lists and exports it masked', async () => {
    const { email, subjectId } = await somebody();
    const { session: reader } = await createRoleUser(
      desk.strapi,
      desk.admin,
      [PERMISSIONS.subjectRead, PERMISSIONS.requestRead, PERMISSIONS.exportCreate],
      { firstname: 'Pat' }
    );
    const answers = await Promise.all(
      [
        ['/live-chat/subjects/search', { filter: { id: subjectId } }],
        ['/live-chat/cases/search', { view: 'all' }],
      ].map(async ([path, body]) => {
        const response = await reader.fetch(path as string, {
          method: 'POST',
          body: body as object,
        });
        return response.text();
      })
    );
    const profile = await reader.fetch(`/live-chat/subjects/people/${subjectId}/records/profiles`);

    const oracle = await reader.fetch('/live-chat/subjects/search', {
      method: 'POST',
      body: { filter: { text: email } },
    });

    expect(profile.status).toBe(200);
    expect(oracle.status).toBe(403);
    for (const text of [...answers, await profile.text()]) {
      expect(text).not.toContain(email);
      expect(text).toContain('r•••@•••.test');
    }
  });

  it('R28, R13: with the second person switched on an export waits for somebody else', async () => {
    const { subjectId } = await somebody();
    const settings = await desk.admin.json<object>('/live-chat/subject-settings');
    const put = (secondPerson: boolean) =>
      desk.admin.json('/live-chat/subject-settings', {
        method: 'PUT',
        body: { ...settings, secondPerson },
      });
    await put(true);
    const made = await officer(desk).export([subjectId]);
    const approve = `/live-chat/exports/${made.exportId}/approve`;
    const own = await desk.admin.fetch(approve, { method: 'POST' });
    const { session: second } = await createRoleUser(
      desk.strapi,
      desk.admin,
      [PERMISSIONS.exportApprove],
      {
        firstname: 'Quinn',
      }
    );
    const theirs = await second.fetch(approve, { method: 'POST' });
    await put(false);

    expect(made.state).toBe('approval');
    expect(own.status).toBe(403);
    expect(theirs.status).toBe(200);
    expect((await officer(desk).settled(made.exportId)).state).toBe('ready');
  });

  it('R6, R13: mails a visitor their own conversation, with the code in the widget', async () => {
    const robin = visitor(desk.strapi);
    await robin.start({
      offline: { name: 'Kim', email: 'kim@example.test' },
      body: 'My own words',
    });
    const response = await robin.fetch(`/live-chat/visitor/chats/${robin.chatId}/transcript`, {
      method: 'POST',
      body: { language: 'de' },
    });
    const { code } = (await response.json()) as { code: string };
    const { text } = await mailWith('kim@example.test', 't=');
    const opened = await open(linkIn(text, 't'), code);

    expect(text).not.toContain(code);
    expect(opened.body).toMatchObject({ language: 'de', files: [{ format: 'pdf' }] });
  }, 30_000);

  it('R29: every search, view, export and delivery is in the audit log, without personal data', async () => {
    const rows = await desk.strapi.database.query<{ action: string; data: string }>(
      'select action, data from live_chat_audit_entries'
    );

    expect([...new Set(rows.map(({ action }) => action))]).toEqual(
      expect.arrayContaining([
        'subject.search',
        'export.preview',
        'export.created',
        'delivery.created',
        'delivery.opened',
        'delivery.wrong_code',
        'delivery.locked',
        'delivery.revoked',
      ])
    );
    expect(JSON.stringify(rows)).not.toMatch(/example\.test|heron|Robin/i);
  });

  it('R30: the record of processing names what the software really does', async () => {
    const record = await desk.admin.json<{ dataMap: { field: string }[] }>('/live-chat/processing');
    const pdf = await desk.admin.fetch('/live-chat/processing/file?format=pdf&lang=de');
    const csv = await desk.admin.fetch('/live-chat/processing/file?format=csv');

    expect(record.dataMap.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['body', 'answers', 'email', 'recipient'])
    );
    const { text } = await pdfText(Buffer.from(await pdf.arrayBuffer()));
    expect(text).toContain('Verzeichnis von Verarbeitungstätigkeiten');
    expect(await csv.text()).toContain('live_chat_messages');
  });
});
