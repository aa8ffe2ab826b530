import { randomBytes, randomUUID } from 'node:crypto';
import { PERMISSIONS, type PersonalRecord, type RetentionAnswer } from '../../../protocol';
import { createRoleUser } from '../../support/admin';
import { agent } from '../../support/agent';
import { eventually } from '../../support/deadline';
import { visitor, type Visitor } from '../../support/visitor';
import type { Desk } from '../support/desk';
import { commandLine } from '../support/command-line';
import { eraser } from '../support/erasure';
import { tracesOf } from '../support/traces';
import { officer } from './access';

/** One unique text for each place that something can be planted in. */
const PLACES = [
  'name',
  'address',
  'message',
  'answer',
  'note',
  'reply',
  'page',
  'title',
  'details',
  'letter',
  'reason',
  'linkReason',
  'exportReason',
] as const;

const canaries = (): Record<(typeof PLACES)[number], string> =>
  Object.fromEntries(
    PLACES.map((place) => [place, `zq${place.toLowerCase()}${randomBytes(6).toString('hex')}`])
  ) as Record<(typeof PLACES)[number], string>;

/** An agent who says and sees things. */
const agentOn = async ({ strapi, anna }: Desk) => {
  const { wire, take } = await agent(strapi, anna.session);
  return {
    take,
    say: (chatId: string, body: string, kind: 'text' | 'note' = 'text') =>
      wire.call('message:send', { chatId, clientMessageId: randomUUID(), body, kind }),
    end: (chatId: string) => wire.call('chat:end', { chatId }),
    sees: (chatId: string) =>
      wire.call('chat:open', { chatId, since: 0 }).then(
        () => true,
        () => false
      ),
  };
};

export const erasure = (given: () => Desk): void => {
  describe('erasure', () => {
    const planted = canaries();
    const texts = Object.values(planted);
    let person: Visitor;
    let other: Visitor;
    let personId: string;
    let otherId: string;
    const desk = () => eraser(given().admin);

    /** Everything that is held on somebody, as the export's records, without what only tells of the export itself. */
    const heldOn = async (subjectId: string) => {
      const held: Record<string, PersonalRecord[]> = {};
      for (const store of ['profiles', 'chats', 'messages', 'answers', 'requests', 'mails']) {
        const { records } = await given().admin.json<{ records: PersonalRecord[] }>(
          `/live-chat/subjects/people/${subjectId}/records/${store}`
        );
        held[store] = records;
      }
      return held;
    };

    /** Plants the canaries through what people use. */
    const plant = async (): Promise<void> => {
      const { admin, strapi } = given();
      person = visitor(strapi);
      await person.start({
        offline: { name: planted.name, email: `${planted.address}@example.test` },
        body: `about ${planted.message}`,
        page: { url: `https://site.example/${planted.page}`, title: planted.title },
      });
      other = visitor(strapi);
      await other.start({
        offline: { name: 'Robin Same', email: 'same@example.test' },
        body: 'about a bicycle, and nobody else',
      });
      [personId, otherId] = [
        (await desk().find(person.chatId)).subjectIds[0] ?? '',
        (await desk().find(other.chatId)).subjectIds[0] ?? '',
      ];
      const agent = await agentOn(given());
      await agent.take(person.chatId);
      await agent.say(person.chatId, `you said ${planted.reply}`);
      await agent.say(person.chatId, `note ${planted.note}`, 'note');
      const twin = visitor(strapi);
      await twin.start({ offline: { name: planted.name, email: 'twin@example.test' } });
      const twinId = (await desk().find(twin.chatId)).subjectIds[0] ?? '';
      await admin.json('/live-chat/subjects/links', {
        method: 'POST',
        body: { a: personId, b: twinId, verdict: 'same', reason: planted.linkReason },
      });
      const { caseId } = await desk().case({
        subjectIds: [personId],
        requester: { name: planted.name, email: `${planted.address}@example.test` },
        details: `please ${planted.details}`,
      });
      await desk().actOn(caseId, { type: 'waive_identity', reason: planted.reason }, 'decisions');
      await desk().actOn(caseId, {
        type: 'write',
        subject: planted.letter,
        text: `letter ${planted.letter}`,
      });
      const made = await officer(given()).export([personId], { reason: planted.exportReason });
      await officer(given()).settled(made.exportId);
      theCase = caseId;
    };
    let theCase: string;

    beforeAll(plant, 60_000);

    it('R20: leaves nothing of a person anywhere, and another person byte for byte as they were', async () => {
      const { strapi } = given();
      const before = await heldOn(otherId);
      const places = await tracesOf(strapi, texts);

      const asked = await desk().erase(
        { kind: 'subjects', subjectIds: [personId] },
        { caseId: theCase }
      );
      const done = await desk().until(asked.erasureId, 'done');

      // The texts were in the messages, the index, the mails, the history, the export's files.
      expect(places.length).toBeGreaterThan(8);
      expect(done.plan.find(({ store }) => store === 'messages')?.delete).toBeGreaterThan(3);
      expect(await tracesOf(strapi, texts)).toEqual([]);
      expect(await heldOn(otherId)).toEqual(before);
      await expect(desk().find(personId)).rejects.toThrow();
      await expect(person.fetch('/live-chat/visitor/chats')).resolves.toMatchObject({
        status: 410,
      });
    }, 60_000);

    it('R21: the ledger names nobody, and says what became of each category', async () => {
      const { erasures, ledger } = await desk().list();
      const file = await given().admin.fetch('/live-chat/ledger/file');
      const lines = (await file.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);

      expect(ledger).toMatchObject({ lines: lines.length, missing: [] });
      expect(JSON.stringify(lines)).not.toContain(personId);
      expect(JSON.stringify(erasures)).not.toContain(personId);
      expect(lines.slice(-2)).toMatchObject([
        { type: 'begin', reference: erasures[0]?.reference },
        { type: 'end', reference: erasures[0]?.reference },
      ]);
    });

    it('R19: stops and asks again when there is more than was approved', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ body: 'one' });
      const { subjectIds } = await desk().find(guest.chatId);
      const scope = { kind: 'subjects' as const, subjectIds };
      const { planHash } = await desk().preview(scope);
      await guest.post('two');

      await expect(desk().request(scope, planHash)).rejects.toThrow(/changed/);
    });

    it('R22: a hold stops an erasure, hides the chat, and lets it go on when it is lifted', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ body: 'held words' });
      const { subjectIds } = await desk().find(guest.chatId);
      const scope = { kind: 'subjects' as const, subjectIds };
      const held = await desk().hold({
        target: { kind: 'subject', subjectId: subjectIds[0] ?? '' },
      });
      const preview = await desk().preview(scope);

      expect(preview.blockers).toMatchObject([{ kind: 'hold', holdId: held.holdId }]);
      await expect(desk().request(scope, preview.planHash)).rejects.toThrow(/hold/);
      const agent = await agentOn(given());
      expect(await agent.sees(guest.chatId)).toBe(false);
      const reader = await createRoleUser(given().strapi, given().admin, [
        PERMISSIONS.subjectRead,
        PERMISSIONS.contactRead,
      ]);
      await expect(eraser(reader.session).find(guest.chatId)).rejects.toThrow('nobody');

      const lifted = await desk().lift(held.holdId);
      expect(lifted).toMatchObject({ state: 'lifted' });
      expect(await agent.sees(guest.chatId)).toBe(true);
      const asked = await desk().erase(scope);
      await desk().until(asked.erasureId, 'done');
    }, 60_000);

    it('R22: over aliases that were confirmed after it was placed, too', async () => {
      const { admin, strapi } = given();
      const one = visitor(strapi);
      await one.start({ body: 'first browser' });
      const two = visitor(strapi);
      await two.start({ body: 'second browser' });
      const a = (await desk().find(one.chatId)).subjectIds[0] ?? '';
      const b = (await desk().find(two.chatId)).subjectIds[0] ?? '';
      await desk().hold({ target: { kind: 'subject', subjectId: a }, hidden: false });
      await admin.json('/live-chat/subjects/links', {
        method: 'POST',
        body: { a, b, verdict: 'same', reason: 'same caller' },
      });
      const { blockers } = await desk().preview({ kind: 'chats', chatIds: [two.chatId] });

      expect(blockers).toHaveLength(1);
    });

    it('R23: of one chat alone, messages of both sides go and the rest of the person stays', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ body: 'the chat that stays' });
      const kept = guest.chatId;
      await guest.start({ body: 'zqonechat of the visitor' });
      const gone = guest.chatId;
      const agent = await agentOn(given());
      await agent.take(gone);
      await agent.say(gone, 'you wrote zqonechat');
      const asked = await desk().erase({ kind: 'chats', chatIds: [gone] }, { statistics: 'keep' });
      await desk().until(asked.erasureId, 'done');

      expect(await tracesOf(given().strapi, ['zqonechat'])).toEqual([]);
      expect((await desk().find(kept)).counts).toContainEqual({ store: 'chats', count: 1 });
      const [figures] = await given().strapi.database.query<{ n: number | string }>(
        'SELECT count(*) AS n FROM live_chat_chat_figures'
      );
      expect(Number(figures?.n)).toBeGreaterThan(0);
    }, 60_000);

    it('F26: under messages of the same person no trace is left, and what comes later is told "gone"', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ body: 'zqstream 0' });
      const wire = await guest.join();
      const { subjectIds } = await desk().find(guest.chatId);
      const scope = { kind: 'subjects' as const, subjectIds };
      const { planHash } = await desk().preview(scope);
      const asked = await desk().request(scope, planHash);
      const stream = { on: true };
      const answers: string[] = [];
      const written = (async () => {
        for (let i = 1; stream.on; i += 1) {
          const answer = await guest.post(`zqstream ${i}`).then(
            () => 'stored',
            (error: unknown) => (error instanceof Error ? error.message : 'refused')
          );
          answers.push(answer);
        }
      })();
      const state = await desk().until(asked.erasureId, 'done', 'changed');
      if (state.state === 'changed') {
        // Whoever goes on writing has to be waited for: what is approved is what there is.
        stream.on = false;
        await written;
        const again = await desk().act(asked.erasureId, 'review');
        await desk().act(asked.erasureId, 'approve', {
          planHash: (again as unknown as { planHash: string }).planHash,
        });
        await desk().until(asked.erasureId, 'done');
      }
      stream.on = false;
      await written;
      wire.close();

      expect(answers.length).toBeGreaterThan(0);
      await expect(guest.post('too late')).rejects.toThrow('gone');
      expect(await tracesOf(given().strapi, ['zqstream'])).toEqual([]);
      await expect(guest.fetch('/live-chat/visitor/chats')).resolves.toMatchObject({ status: 410 });
    }, 60_000);

    it('R27: a redacted part is gone from message and index, and the seal of an ended chat holds', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ body: 'my sister is zqsister by name' });
      const agent = await agentOn(given());
      await agent.take(guest.chatId);
      await agent.end(guest.chatId);
      const path = `/live-chat/transcripts/${guest.chatId}`;
      await eventually('the chat is sealed', async () => {
        const { state } = await given().admin.json<{ state: string }>(`${path}/verify`, {
          method: 'POST',
        });
        return state === 'unaltered' || undefined;
      });
      const { body } = await given().admin.json<{ body: string }>(
        `/live-chat/desk/chats/${guest.chatId}/redactions`,
        { method: 'POST', body: { seq: 2, from: 13, to: 21 } }
      );

      expect(body).toBe('my sister is █████ by name');
      await expect(given().admin.json(`${path}/verify`, { method: 'POST' })).resolves.toMatchObject(
        {
          state: 'unaltered',
          redactions: [{ seq: 2 }],
        }
      );
      const { people } = await officer(given()).search({ words: 'zqsister' });
      expect(people).toEqual([]);
      const [row] = await given().strapi.database.query<{ body: string }>(
        'SELECT body FROM live_chat_messages WHERE chat_id = ? AND seq = 2',
        [guest.chatId]
      );
      expect(row?.body).not.toContain('zqsister');
    }, 30_000);

    it('R25: what is older than its time goes, and what is held or asked about stays', async () => {
      const { admin, strapi } = given();
      const agent = await agentOn(given());
      const ended = async (text: string): Promise<string> => {
        const guest = visitor(strapi);
        await guest.start({ body: text });
        await agent.end(guest.chatId);
        const before = strapi.database.client === 'sqlite' ? 1_577_836_800_000 : '2020-01-01';
        await strapi.database.query(
          'UPDATE live_chat_chats SET ended_at = ? WHERE document_id = ?',
          [before, guest.chatId]
        );
        return guest.chatId;
      };
      await ended('zqoldchat');
      const held = await ended('zqheldchat');
      await desk().hold({ target: { kind: 'chat', chatId: held }, hidden: false });
      const asked = await ended('zqaskedchat');
      await desk().case({ subjectIds: (await desk().find(asked)).subjectIds, kind: 'access' });
      await admin.json('/live-chat/retention/run', { method: 'POST' });
      const run = await eventually('retention has run', async () => {
        const { runs } = await admin.json<RetentionAnswer>('/live-chat/retention');
        return runs[0]?.state === 'done' ? runs[0] : undefined;
      });

      const chats = run.results.find(({ key }) => key === 'chats');
      expect([chats?.deleted, chats?.held]).toEqual([1, 2]);
      // The log of SQLite is emptied some seconds later, once for all that retention has erased.
      const left = (await tracesOf(strapi, ['zqoldchat'])).filter((one) => !one.endsWith('-wal'));
      expect(left).toEqual([]);
      expect((await tracesOf(strapi, ['zqheldchat'])).length).toBeGreaterThan(0);
      expect((await tracesOf(strapi, ['zqaskedchat'])).length).toBeGreaterThan(0);
    }, 60_000);

    it("R20: verify-erased takes an address as one thing, and tells other people's own words from what is left", async () => {
      const { strapi } = given();
      const address = 'zqann@mail.test';
      const ann = visitor(strapi);
      await ann.start({ offline: { name: 'Ann', email: address } });
      // All of its words, and not it.
      const lee = visitor(strapi);
      await lee.start({ offline: { name: 'Zqann Test', email: 'zqann.lee@mail.test' } });
      const agent = await agentOn(given());
      await agent.end(lee.chatId);
      const other = visitor(strapi);
      await other.start({ body: `please ask ${address.toUpperCase()} instead` });
      await visitor(strapi).start({ body: 'a mail to zqann was a test' });
      const { subjectIds } = await desk().find(ann.chatId);

      const before = await commandLine(strapi, 'verify-erased', address);
      expect(before.code).toBe(1);
      const [left = '', others = ''] = before.output.split("Other people's own words");
      expect(left).toContain('live_chat_visitors.email: 1');
      expect(left).not.toContain('live_chat_messages.body');
      expect(others).toContain('live_chat_messages.body: 1');

      const { erasureId } = await desk().erase({ kind: 'subjects', subjectIds });
      await desk().until(erasureId, 'done');
      const after = await eventually('nothing of the erased one is left', async () => {
        const told = await commandLine(strapi, 'verify-erased', address);
        // The log of SQLite is emptied some seconds later.
        return told.code === 0 ? told : undefined;
      });
      expect(after.output).toContain('Nothing is left.');
      expect(after.output).toContain('live_chat_messages.body: 1');
    }, 120_000);

    it('R24: a correction changes the record and the index', async () => {
      const guest = visitor(given().strapi);
      await guest.start({ offline: { name: 'Zqwrong Name', email: 'zqwrong@example.test' } });
      const { subjectIds } = await desk().find(guest.chatId);
      const correction = { kind: 'profile', subjectId: subjectIds[0], field: 'name' };
      await given().admin.json('/live-chat/subjects/corrections', {
        method: 'POST',
        body: { correction: { ...correction, value: 'Zqright Name' }, reason: 'told on the phone' },
      });

      expect((await desk().find(guest.chatId)).name).toBe('Zqright Name');
      const names = async (name: string) =>
        (await officer(given()).search({ name })).people.map(({ subjectIds: ids }) => ids);
      expect(await names('zqright')).toEqual([subjectIds]);
      expect(await names('zqwrong')).toEqual([]);
    });
  });
};
