import { randomUUID } from 'node:crypto';
import type { ConsentReceipt, ConsentRow, MyData, StoredConsent } from '../../../protocol';
import { agent } from '../../support/agent';
import { visitor, type Visitor } from '../../support/visitor';
import type { Desk } from '../support/desk';
import { Editor, form, STATEMENT } from '../support/privacy';

const configured = new WeakSet<Desk>();

const answered = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
};

const myData = async (who: Visitor): Promise<MyData> =>
  answered(await who.fetch('/live-chat/visitor/privacy?lang=en'));

const change = (
  who: Visitor,
  answer: 'given' | 'refused' | 'withdrawn',
  requestId: string = randomUUID()
): Promise<Response> =>
  who.fetch('/live-chat/visitor/consents', {
    method: 'POST',
    body: { requestId, purpose: 'newsletter', version: 1, answer, language: 'en' },
  });

export const consents = (given: () => Desk): void => {
  describe('consents', () => {
    const log = async (search: string): Promise<ConsentRow[]> => {
      const { rows } = await given().admin.json<{ rows: ConsentRow[] }>(
        '/live-chat/privacy/consents/search',
        { method: 'POST', body: { search } }
      );
      return rows;
    };

    beforeAll(async () => {
      if (configured.has(given())) return;
      await new Editor(given().admin).everything();
      configured.add(given());
    }, 60_000);

    // What comes after starts chats as on a fresh install.
    afterAll(() => new Editor(given().admin).form(form({ fields: [] })), 60_000);

    it('R4, R5: a box is recorded with everything that was shown, and with no network address', async () => {
      for (const ticked of [true, false]) {
        const robin = visitor(given().strapi);
        const config = await robin.config({ lang: 'de' });
        await robin.start({
          language: config.language,
          lang: 'de',
          formVersion: config.form.version,
          noticeVersion: config.notice!.version,
          answers: { email: 'robin@example.test' },
          consents: { news: ticked },
        });
        const [row] = await log(robin.chatId);
        expect(row).toMatchObject({
          state: ticked ? 'given' : 'not_given',
          method: 'prechat_checkbox',
          latest: true,
        });
        const { consent } = await given().admin.json<{ consent: StoredConsent }>(
          `/live-chat/privacy/consents/${row!.recordId}`
        );
        expect(consent.record).toMatchObject({
          schema: 'live-chat-consent/2',
          state: ticked ? 'given' : 'not_given',
          subject: { confidence: 'typed' },
          chatId: robin.chatId,
          controller: { name: 'Larkspur Ltd' },
          jurisdiction: 'UK GDPR',
          language: 'de',
          notice: { version: config.notice!.version, sha256: config.notice!.sha256 },
          purpose: { key: 'newsletter', version: 1, statement: STATEMENT.de, channel: 'email' },
          defaultState: false,
          form: { key: 'default', version: config.form.version, field: 'news' },
          pageUrl: 'http://localhost:4000/pricing',
          actor: { kind: 'subject' },
        });
        // R5
        expect(JSON.stringify(consent)).not.toMatch(/127\.0\.0\.1|user-?agent|robin@/i);
      }
    });

    it('R8: a withdrawal is effective in the same request, and a repeat of it changes nothing', async () => {
      const robin = visitor(given().strapi);
      await robin.start({ answers: { email: 'mira@example.test' }, consents: { news: true } });
      const requestId = randomUUID();
      const first = await answered<ConsentReceipt>(await change(robin, 'withdrawn', requestId));
      expect((await myData(robin)).consents).toMatchObject([
        { purpose: 'newsletter', state: 'withdrawn' },
      ]);
      const again = await answered<ConsentReceipt>(await change(robin, 'withdrawn', requestId));
      expect(again.recordId).toBe(first.recordId);
      expect((await log(robin.chatId)).map(({ state }) => state)).toEqual(['given']);
      const all = await log(first.record.subject.id);
      expect(all.map(({ state, latest }) => [state, latest])).toEqual([
        ['withdrawn', true],
        ['given', false],
      ]);
      const byAddress = await log('MIRA@example.test');
      expect(byAddress.map(({ recordId }) => recordId)).toEqual(
        all.map(({ recordId }) => recordId)
      );
    });

    it('R4: twenty answers at once leave one unbroken chain of records', async () => {
      const robin = visitor(given().strapi);
      await robin.start({ consents: { news: false } });
      const states = Array.from({ length: 20 }, (_, i) => (i % 2 ? 'refused' : 'given') as 'given');
      const answers = await Promise.all(states.map((state) => change(robin, state)));
      expect(answers.map(({ status }) => status)).toEqual(states.map(() => 200));
      const { history } = await given().admin.json<{ history: StoredConsent[] }>(
        `/live-chat/privacy/consents/${(await log(robin.chatId))[0]!.recordId}`
      );
      expect(history).toHaveLength(21);
      history.forEach(({ record }, i) => {
        expect(record.previousId).toBe(history[i - 1]?.record.recordId);
      });
    });

    it('R4: a card in the chat is answered by the visitor alone, word for word', async () => {
      const { strapi, anna } = given();
      const robin = visitor(strapi);
      await robin.start({ language: 'fr', consents: { news: false } });
      const desk = await agent(strapi, anna.session);
      await desk.take(robin.chatId);
      const clientMessageId = randomUUID();
      const asked = { chatId: robin.chatId, clientMessageId, purpose: 'newsletter' };
      const card = await desk.wire.call('consent:ask', asked);
      expect(await desk.wire.call('consent:ask', asked)).toMatchObject({
        seq: card.seq,
        duplicate: true,
      });
      // A box that was left alone said nothing: the question is what stands.
      expect((await myData(robin)).consents[0]?.state).toBe('requested');
      const wire = await robin.join();
      const answerId = randomUUID();
      const answer = {
        chatId: robin.chatId,
        clientMessageId: answerId,
        cardSeq: card.seq,
        answer: 'yes' as const,
      };
      const { recordId, seq } = await wire.call('consent:answer', answer);
      expect(await wire.call('consent:answer', answer)).toMatchObject({ recordId, seq });
      const { consent } = await given().admin.json<{ consent: StoredConsent }>(
        `/live-chat/privacy/consents/${recordId}`
      );
      expect(consent.record).toMatchObject({
        state: 'given',
        method: 'chat_statement',
        language: 'fr',
        actor: { kind: 'subject' },
        exchange: {
          promptSeq: card.seq,
          prompt: STATEMENT.fr,
          answerSeq: seq,
          answer: 'Oui',
        },
      });
      // A changed mind is a new record.
      await wire.call('consent:answer', { ...answer, clientMessageId: randomUUID(), answer: 'no' });
      const states = (await log(robin.chatId)).map(({ state }) => state);
      expect(states).toEqual(['refused', 'given', 'requested', 'not_given']);
      wire.close();
      desk.wire.close();
    });

    it('R4: forged answers to cards are refused and leave nothing', async () => {
      const { strapi, anna } = given();
      const [robin, eve] = [visitor(strapi), visitor(strapi)];
      await robin.start({ consents: { news: false } });
      await eve.start({ consents: { news: false } });
      const desk = await agent(strapi, anna.session);
      await desk.take(robin.chatId);
      const card = await desk.wire.call('consent:ask', {
        chatId: robin.chatId,
        clientMessageId: randomUUID(),
        purpose: 'newsletter',
      });
      const forge = (who: Visitor, chatId: string, cardSeq: number) =>
        who.fetch(`/live-chat/visitor/chats/${chatId}/consents`, {
          method: 'POST',
          body: { clientMessageId: randomUUID(), cardSeq, answer: 'yes' },
        });
      expect((await forge(eve, robin.chatId, card.seq)).status).toBe(404);
      expect((await forge(eve, eve.chatId, card.seq)).status).toBe(400);
      expect((await forge(robin, robin.chatId, 1)).status).toBe(400);
      expect((await log(eve.chatId)).map(({ state }) => state)).toEqual(['not_given']);
      desk.wire.close();
    });

    it('R27: a card number is stored by nobody, in messages of both sides', async () => {
      const { strapi, anna } = given();
      const robin = visitor(strapi);
      const started = await robin.start({
        body: 'My card is 4111 1111 1111 1111',
        consents: { news: false },
      });
      expect(started.masked).toEqual({
        body: 'My card is •••• •••• •••• ••••',
        kinds: ['card'],
      });
      const sent = await robin.post('and DE89370400440532013000');
      expect(sent.masked?.kinds).toEqual(['iban']);
      const desk = await agent(strapi, anna.session);
      await desk.take(robin.chatId);
      await desk.send(robin.chatId, 'You wrote 4111111111111111');
      const rows = await strapi.database.query<{ body: string }>(
        `SELECT body FROM live_chat_messages WHERE chat_id = '${robin.chatId}' AND kind = 'text' ORDER BY seq`
      );
      expect(rows.map(({ body }) => body)).toEqual([
        'My card is •••• •••• •••• ••••',
        'and ••••••••••••••••••••••',
        'You wrote ••••••••••••••••',
      ]);
      desk.wire.close();
    });
  });
};
