import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AuditCheck, ErasuresAnswer } from '../../protocol';
import { createRoleUser } from '../support/admin';
import { eventually } from '../support/deadline';
import { BUSY, NOBODY, startMailServer } from '../support/mail';
import { pdfText } from '../support/pdf';
import { startReceiver } from '../support/receiver';
import { visitor, type Visitor } from '../support/visitor';
import { openDesk, type Desk } from './support/desk';
import { commandLine } from './support/command-line';
import { eraser } from './support/erasure';
import { Editor } from './support/privacy';
import { tracesOf } from './support/traces';

/** Somebody with a few messages, each of which holds a text that stands nowhere else. */
const somebody = async (desk: Desk, text: string): Promise<Visitor> => {
  const guest = visitor(desk.strapi);
  await guest.start({
    offline: { name: `name ${text}`, email: `${text}@example.test` },
    consents: { news: false },
  });
  for (let i = 0; i < 3; i += 1) await guest.post(`${text} ${i}`);
  return guest;
};

const scopeOf = async (desk: Desk, guest: Visitor) => ({
  kind: 'subjects' as const,
  subjectIds: (await eraser(desk.admin).find(guest.chatId)).subjectIds,
});

describe('an erasure that is killed', () => {
  let desk: Desk;
  let file: string;
  let steps = 0;

  const killable = (): Record<string, string> => ({
    NODE_OPTIONS: `--require ${path.join(__dirname, 'support/kill-after.cjs')}`,
    LIVE_CHAT_KILL_FILE: file,
  });

  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-kill-'));
    file = path.join(folder, 'kill');
    fs.writeFileSync(file, 'count');
    desk = await openDesk({ env: killable() });
    await new Editor(desk.admin).everything();
    const guest = await somebody(desk, 'zqcount');
    const { erasureId } = await eraser(desk.admin).erase(await scopeOf(desk, guest));
    await eraser(desk.admin).until(erasureId, 'done');
    steps = Number(fs.readFileSync(`${file}.count`, 'utf8'));
  }, 120_000);

  it('F28: goes on after the next start, whichever step it was killed at, and is one act in the log', async () => {
    const rounds = 6;
    for (let round = 0; round < rounds; round += 1) {
      const text = `zqkill${round}x`;
      // Spread over all its writes, from the first to the last but one.
      fs.writeFileSync(file, String(Math.floor((round * (steps - 1)) / (rounds - 1))));
      await desk.strapi.kill('SIGTERM');
      await desk.strapi.restart(killable());
      const guest = await somebody(desk, text);
      const scope = await scopeOf(desk, guest);
      // The answer may not come any more.
      const { planHash } = await eraser(desk.admin).preview(scope);
      await eraser(desk.admin)
        .request(scope, planHash)
        .catch(() => undefined);
      await eventually('the server is dead', () => !isAlive(desk.strapi.pid()), {
        timeout: 20_000,
      });
      fs.writeFileSync(file, '');
      await desk.strapi.kill();
      await desk.strapi.restart(killable());

      const [latest] = (await eraser(desk.admin).list()).erasures;
      const done = await eraser(desk.admin).until(latest?.erasureId ?? '', 'done');
      expect([round, await tracesOf(desk.strapi, [text])]).toEqual([round, []]);
      const { lines } = await desk.admin.json<{ lines: { action: string }[] }>(
        '/live-chat/audit/search',
        { method: 'POST', body: { action: 'erasure', target: done.reference } }
      );
      const times = (action: string) => lines.filter((line) => line.action === action).length;
      expect([round, times('erasure.request'), times('erasure.done')]).toEqual([round, 1, 1]);
    }
    const check = await desk.admin.json<AuditCheck>('/live-chat/audit/verify', { method: 'POST' });
    expect(check.state).toBe('intact');
  }, 240_000);
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('an erasure and the world', () => {
  let desk: Desk;
  let mails: Awaited<ReturnType<typeof startMailServer>>;

  beforeAll(async () => {
    mails = await startMailServer();
    desk = await openDesk({ env: mails.env });
    await new Editor(desk.admin).everything();
  }, 90_000);

  it('R21, F27: a restored backup begins a new life, says what is missing, and is erased again', async () => {
    const { strapi } = desk;
    const guest = await somebody(desk, 'zqbackup');
    const other = await somebody(desk, 'zqstays');
    const scope = await scopeOf(desk, guest);
    const data = path.join(strapi.folder, 'data.db');
    await strapi.kill('SIGTERM');
    const backup = `${strapi.folder}-backup.db`;
    fs.copyFileSync(data, backup);
    await strapi.restart();
    const epochOf = async () => {
      const response = await other.fetch(`/live-chat/visitor/chats/${other.chatId}/events?since=0`);
      return ((await response.json()) as { epoch: string }).epoch;
    };
    const before = await epochOf();
    const { erasureId, reference } = await eraser(desk.admin).erase(scope);
    await eraser(desk.admin).until(erasureId, 'done');

    await strapi.kill('SIGTERM');
    for (const end of ['', '-wal', '-shm']) fs.rmSync(`${data}${end}`, { force: true });
    fs.renameSync(backup, data);
    await strapi.restart();
    const { ledger } = await eraser(desk.admin).list();
    expect(ledger.missing).toMatchObject([{ reference }]);
    expect((await tracesOf(strapi, ['zqbackup'])).length).toBeGreaterThan(0);
    expect(await epochOf()).not.toBe(before);
    await expect(cli(desk, 'ledger')).resolves.toMatchObject({ code: 1 });

    await desk.admin.json('/live-chat/ledger/replay', { method: 'POST' });
    await eventually('everything is erased again', async () => {
      const now = (await eraser(desk.admin).list()).ledger;
      return !now.replaying && now.missing.length === 0;
    });
    expect(await tracesOf(strapi, ['zqbackup'])).toEqual([]);
    expect((await tracesOf(strapi, ['zqstays'])).length).toBeGreaterThan(0);
    expect(strapi.logs()).toContain('older than the ledger of erasures');
  }, 120_000);

  it('R20: the command line tells where a text stands, and that it stands nowhere', async () => {
    await somebody(desk, 'zqcommand');

    const found = await cli(desk, 'verify-erased', 'zqcommand');
    expect(found.code).toBe(1);
    expect(found.output).toMatch(/live_chat_messages\.body: 3/);
    expect(found.output).toMatch(/data\.db/);
    await expect(cli(desk, 'verify-erased', 'zqnobody')).resolves.toMatchObject({ code: 0 });
    await expect(cli(desk, 'verify-audit')).resolves.toMatchObject({ code: 0 });
  }, 60_000);

  it('R21, R24: the person gets a receipt, receivers are told though they were away, and then the case is empty', async () => {
    const { admin, strapi } = desk;
    const receiver = await startReceiver();
    receiver.answerWith(503);
    const { webhooks } = await admin.json<{ webhooks: { id: string }[] }>(
      '/live-chat/privacy/settings',
      {
        method: 'PUT',
        body: {
          masking: { cards: true, ibans: true, patterns: [] },
          webhooks: [{ name: 'CRM', url: receiver.url, enabled: true, purposes: [] }],
        },
      }
    );
    const { secret } = await admin.json<{ secret: string }>(
      `/live-chat/privacy/webhooks/${webhooks[0]?.id ?? ''}/secret`,
      { method: 'POST' }
    );
    receiver.useSecret(secret);
    const guest = visitor(strapi);
    const config = await guest.config();
    await guest.start({
      answers: { email: 'zqreceipt@example.test' },
      consents: { news: true },
      formVersion: config.form.version,
      noticeVersion: config.notice?.version ?? 0,
    });
    const scope = await scopeOf(desk, guest);
    const { caseId } = await eraser(admin).case({
      subjectIds: scope.subjectIds,
      requester: { email: 'zqreceipt@example.test' },
    });
    await eraser(admin).actOn(
      caseId,
      { type: 'waive_identity', reason: 'called from the number on file' },
      'decisions'
    );
    const { erasureId, reference } = await eraser(admin).erase(scope, {
      caseId,
      receiptTo: 'zqreceipt@example.test',
    });
    const done = await eraser(admin).until(erasureId, 'done');

    expect(done.receivers).toEqual({ waiting: 1, confirmed: 0 });
    const mail = await eventually('the receipt has come', () =>
      mails.mails.find(({ to, subject }) => to.includes('zqreceipt') && subject.includes(reference))
    );
    expect(mail.text).toMatch(/Messages: \d+ deleted/);
    expect(mail.files).toEqual([`${reference}.pdf`]);
    expect(mail.text).toMatch(/Consents: 1 made anonymous/);
    expect(await tracesOf(strapi, ['zqreceipt'])).toEqual([]);

    receiver.answerWith(200);
    const { deliveries } = await admin.json<{ deliveries: { id: string; event: string }[] }>(
      '/live-chat/privacy/deliveries?state=waiting'
    );
    const waiting = deliveries.find(({ event }) => event === 'subject.erased');
    await admin.json(`/live-chat/privacy/deliveries/${waiting?.id ?? ''}/retry`, {
      method: 'POST',
    });
    const told = await eventually('the receiver was told', () =>
      receiver.received.find(
        ({ event, signed }) => signed && (event.type as string) === 'subject.erased'
      )
    );
    expect(told.event).toMatchObject({ data: { subjectIds: scope.subjectIds } });
    await eventually('it is confirmed', async () => {
      const { receivers } = await eraser(admin).read(erasureId);
      return receivers.waiting === 0 && receivers.confirmed === 1;
    });
  }, 60_000);

  it('R21: a receipt that the mail server will never take ends at once, and can be downloaded', async () => {
    const { admin, strapi } = desk;
    const address = `${NOBODY}zqbounced@example.test`;
    const guest = visitor(strapi);
    await guest.start({
      offline: { name: 'zqbounced', email: address },
      consents: { news: false },
      language: 'de',
    });
    const scope = await scopeOf(desk, guest);
    const preview = await eraser(admin).preview(scope);
    expect(preview).toMatchObject({ addresses: [address], language: 'de' });
    // Nothing said about a receipt: the person is told.
    const { erasureId } = await eraser(admin).erase(scope, {
      receiptTo: undefined,
      language: preview.language,
    });
    const done = await eraser(admin).until(erasureId, 'done');
    expect(done).toMatchObject({ receipt: 'failed', language: 'de' });
    const receipt = await admin.fetch(`/live-chat/erasures/${erasureId}/receipt`);
    const { text } = await pdfText(Buffer.from(await receipt.arrayBuffer()));
    expect(text).toContain('Bestätigung der Löschung');
    expect(await tracesOf(strapi, ['zqbounced'])).toEqual([]);
  }, 60_000);

  it('R21: one that is tried again and again can be gone on without', async () => {
    const { admin, strapi } = desk;
    const guest = visitor(strapi);
    const address = `${BUSY}zqbusy@example.test`;
    await guest.start({ offline: { name: 'zqbusy', email: address }, consents: { news: false } });
    const { erasureId } = await eraser(admin).erase(await scopeOf(desk, guest), {
      receiptTo: address,
    });
    const stuck = await eventually('it waits for the mail server', async () => {
      const info = await eraser(admin).read(erasureId);
      return info.trouble === 'mail' ? info : undefined;
    });
    expect(stuck).toMatchObject({ state: 'receipt', receipt: 'waiting' });
    await eraser(admin).act(erasureId, 'without-mail');
    const done = await eraser(admin).until(erasureId, 'done');
    expect(done).toMatchObject({ receipt: 'failed' });
    expect(done.trouble).toBeUndefined();
    expect(await tracesOf(strapi, ['zqbusy'])).toEqual([]);
  }, 60_000);

  it('R19: a second person approves where the site asks for two', async () => {
    const { admin, strapi } = desk;
    const settings = await admin.json<object>('/live-chat/subject-settings');
    const path = '/live-chat/subject-settings';
    await admin.json(path, { method: 'PUT', body: { ...settings, secondPersonErasure: true } });
    const guest = await somebody(desk, 'zqtwo');
    const asked = await eraser(admin).erase(await scopeOf(desk, guest));
    expect(asked.state).toBe('approval');
    const { planHash } = await admin.json<{ planHash: string }>(
      `/live-chat/erasures/${asked.erasureId}/review`,
      { method: 'POST' }
    );
    await expect(eraser(admin).act(asked.erasureId, 'approve', { planHash })).rejects.toThrow(
      /Somebody else/
    );
    const second = await createRoleUser(strapi, admin, ['plugin::live-chat.erasure.approve']);
    await eraser(second.session).act(asked.erasureId, 'approve', { planHash });
    await eraser(admin).until(asked.erasureId, 'done');
    await admin.json(path, { method: 'PUT', body: { ...settings, secondPersonErasure: false } });
    expect(await tracesOf(strapi, ['zqtwo'])).toEqual([]);
  }, 60_000);

  it('R21: a ledger that was tampered with stops every further erasure, and says so', async () => {
    const file = path.join(desk.strapi.folder, 'records/erasures.jsonl');
    const good = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, good.replace('"statistics":"drop"', '"statistics":"keep"'));
    const guest = await somebody(desk, 'zqtampered');
    const { erasureId } = await eraser(desk.admin).erase(await scopeOf(desk, guest));
    const stuck = await eventually('it stands still', async () => {
      const info = await eraser(desk.admin).read(erasureId);
      return info.trouble ? info : undefined;
    });
    const { ledger } = await desk.admin.json<ErasuresAnswer>('/live-chat/erasures');

    expect(stuck).toMatchObject({ state: 'running', trouble: 'ledger', done: [] });
    expect(ledger.broken).toMatchObject({ line: 1, reason: 'signature' });
    expect((await tracesOf(desk.strapi, ['zqtampered'])).length).toBeGreaterThan(0);

    fs.writeFileSync(file, good);
    await eraser(desk.admin).act(erasureId, 'retry');
    await eraser(desk.admin).until(erasureId, 'done');
    expect(await tracesOf(desk.strapi, ['zqtampered'])).toEqual([]);
  }, 60_000);
});

const cli = ({ strapi }: Desk, ...words: string[]) => commandLine(strapi, ...words);
