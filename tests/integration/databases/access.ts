import {
  leftOutOf,
  type ExportInfo,
  type ExportPreview,
  type ExportRequest,
  type FoundPerson,
  type PersonAnswer,
  type SubjectFilter,
  type SubjectSearchAnswer,
} from '../../../protocol';
import { exportDocument } from '../../../protocol/rights/export-schema';
import { eventually } from '../../support/deadline';
import { visitor, type Visitor } from '../../support/visitor';
import type { Desk } from '../support/desk';

/** What a word looks like in twelve scripts; each is found by a part of what was written. */
const SCRIPTS: [script: string, written: string, searched: string][] = [
  ['Latin', 'Die Lieferung verspätet sich', 'LIEFERUNG'],
  ['Latin without its accents', 'Où est ma crème brûlée', 'creme brulee'],
  ['Greek', 'Πού είναι η παραγγελία μου', 'παραγγελια'],
  ['Cyrillic', 'Где моя посылка', 'посылка'],
  ['Arabic', 'أين طلبي', 'طلبي'],
  ['Hebrew', 'איפה ההזמנה שלי', 'ההזמנה'],
  ['Devanagari', 'मेरा सामान कहाँ है', 'सामान'],
  ['Thai', 'พัสดุของฉันอยู่ที่ไหน', 'ของฉัน'],
  ['Chinese', '我的包裹在哪里', '包裹'],
  ['Japanese', '荷物はどこですか', '荷物'],
  ['Korean', '제 소포는 어디에 있나요', '소포'],
  ['emoji', 'Wheels 🚲 arrived', 'wheels'],
  ['Latin with letters of its own', 'Z Łodzi do Smørum', 'lodzi smorum'],
  ['German, spelled out', 'Herr Müller aus Köln', 'Mueller Koeln'],
  ['Arabic, typed on a Persian keyboard', 'أين كتابي الجديد', 'کتابی'],
  ['digits of another script', 'الطلب رقم ٤٧١١٨٨', '471188'],
];

/** What a privacy officer does in the panel, by the panel's own routes. */
export const officer = ({ admin }: Desk) => ({
  search: (filter: SubjectFilter, cursor?: string) =>
    admin.json<SubjectSearchAnswer>('/live-chat/subjects/search', {
      method: 'POST',
      body: { filter, ...(cursor ? { cursor } : {}) },
    }),
  person: (subjectId: string) =>
    admin.json<PersonAnswer>(`/live-chat/subjects/people/${subjectId}`),
  preview: (subjectIds: string[], names: string[] = []) =>
    admin.json<ExportPreview>('/live-chat/exports/preview', {
      method: 'POST',
      body: { scope: { kind: 'subjects', subjectIds }, names, agents: 'role' },
    }),
  async export(subjectIds: string[], over: Partial<ExportRequest> = {}): Promise<ExportInfo> {
    const { until, counts, others } = await this.preview(subjectIds);
    return admin.json<ExportInfo>('/live-chat/exports', {
      method: 'POST',
      body: {
        scope: { kind: 'subjects', subjectIds },
        formats: ['json'],
        language: 'en',
        agents: 'role',
        bom: false,
        names: [],
        decisions: [],
        reason: 'a test',
        until,
        counts,
        leftOut: leftOutOf(others),
        ...over,
      },
    });
  },
  settled: (exportId: string) =>
    eventually('the export is settled', async () => {
      const info = await admin.json<ExportInfo>(`/live-chat/exports/${exportId}`);
      return ['ready', 'failed', 'cancelled'].includes(info.state) ? info : undefined;
    }),
  async file(exportId: string, index = 0): Promise<Buffer> {
    const response = await admin.fetch(`/live-chat/exports/${exportId}/files/${index}`);
    if (!response.ok) throw new Error(`a file answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  },
});

const countOf = (person: FoundPerson, store: string): number =>
  person.counts.find((one) => one.store === store)?.count ?? 0;

export const access = (given: () => Desk): void => {
  describe('access', () => {
    const desk = () => officer(given());
    let robin: Visitor;
    let other: Visitor;
    let robinId: string;
    let otherId: string;

    /** The widget is not told its visitor's id; the panel finds it by the chat. */
    const subjectOf = async ({ chatId }: Visitor): Promise<string> => {
      const { people } = await desk().search({ id: chatId });
      return people[0]!.subjectIds[0]!;
    };

    beforeAll(async () => {
      robin = visitor(given().strapi);
      await robin.start({
        offline: { name: 'Robin Ångström', email: 'Robin.A@Example.test' },
        body: 'My number is 0170 555 66 77, ask for the heron catalogue',
      });
      for (const [, written] of SCRIPTS) await robin.post(written);

      other = visitor(given().strapi);
      await other.start({
        offline: { name: 'Sam Other', email: 'sam@example.test' },
        body: 'The heron catalogue of my neighbour robin.a@example.test',
      });
      [robinId, otherId] = [await subjectOf(robin), await subjectOf(other)];
    }, 60_000);

    it.each(SCRIPTS)('R10: finds words in %s', async (_script, _written, searched) => {
      const { people } = await desk().search({ words: searched });

      expect(people.map(({ subjectIds }) => subjectIds)).toContainEqual([robinId]);
    });

    it('R10: finds a person by e-mail in any case, by phone in any spelling, by name without accents', async () => {
      const filters: SubjectFilter[] = [
        { email: 'ROBIN.a@example.TEST' },
        { phone: '+49 170 5556677' },
        { name: 'robin angstrom' },
        { id: robinId },
        { id: robin.chatId },
        { text: 'angstrom' },
        { text: '01705556677' },
      ];
      for (const filter of filters) {
        const { people } = await desk().search(filter);

        expect([filter, people.map(({ subjectIds }) => subjectIds)]).toEqual([filter, [[robinId]]]);
      }
    });

    it('R10: tells whoever has an address from whoever wrote it down', async () => {
      const { people } = await desk().search({ text: 'robin.a@example.test' });

      const by = new Map(people.map((one) => [one.subjectIds[0], one.matches[0]?.by]));
      expect(by).toEqual(
        new Map([
          [robinId, 'email'],
          [otherId, 'words'],
        ])
      );
    });

    it('R10: combines conditions, which must hold for one and the same chat', async () => {
      const today = new Date().toISOString().slice(0, 10);
      const words = 'heron catalogue';
      const found = async (filter: SubjectFilter) =>
        (await desk().search(filter)).people.map(({ name }) => name).sort();

      expect(await found({ words })).toEqual(['Robin Ångström', 'Sam Other']);
      expect(await found({ words: '"neighbour robin"' })).toEqual(['Sam Other']);
      expect(await found({ words, name: 'sam' })).toEqual(['Sam Other']);
      expect(await found({ words, from: today, to: today })).toHaveLength(2);
      expect(await found({ words, to: '2020-01-01' })).toEqual([]);
      expect(await found({ words, status: 'ended' })).toEqual([]);
      expect(await found({ words, consentState: 'given' })).toEqual([]);
    });

    it.each([
      '%',
      '_',
      '*',
      '"',
      "'; drop table live_chat_chats; --",
      'NEAR(heron, 2)',
      'heron OR 1=1',
      'a* -b +c ~d @5 <e >f (g) "h',
      '\\',
      ':* & | !',
    ])('R10, T29: takes %s for what it is', async (words) => {
      const { people } = await desk().search({ words });

      expect(people.length).toBeLessThanOrEqual(2);
    });

    it('R10: marks what was searched for, as text', async () => {
      const { people } = await desk().search({ words: 'lieferung' });

      expect(people[0]?.matches[0]?.excerpt).toEqual(['Die ', 'Lieferung', ' verspätet sich']);
    });

    it('R11: exports exactly what the search has counted', async () => {
      const [person] = (await desk().search({ id: robinId })).people;
      const made = await desk().export([robinId]);
      const settled = await desk().settled(made.exportId);

      expect(settled).toMatchObject({ state: 'ready', done: settled.total });
      const document = exportDocument.parse(
        JSON.parse((await desk().file(made.exportId)).toString('utf8'))
      );
      expect(document.counts).toEqual(
        Object.fromEntries(person!.counts.map(({ store, count }) => [store, count]))
      );
      expect(document.data.messages).toHaveLength(countOf(person!, 'messages'));
      expect(document.data.messages?.map(({ text }) => text)).toEqual(
        expect.arrayContaining(SCRIPTS.map(([, written]) => written))
      );
    });

    it('R12: masks what belongs to others and keeps what is their own', async () => {
      const { hits } = await desk().preview([otherId], ['neighbour']);
      const made = await desk().export([otherId], { names: ['neighbour'] });
      await desk().settled(made.exportId);
      const text = (await desk().file(made.exportId)).toString('utf8');

      expect(hits.map(({ kind, value, own }) => ({ kind, value, own }))).toEqual(
        expect.arrayContaining([
          { kind: 'email', value: 'robin.a@example.test', own: false },
          { kind: 'name', value: 'neighbour', own: false },
        ])
      );
      expect(text).not.toContain('robin.a@example.test');
      expect(text).toContain('The heron catalogue of my ••••• •••••');
      expect(text).toContain('sam@example.test');
    });

    it('R10: suggests who may be one person, and lets a person decide', async () => {
      const twin = visitor(given().strapi);
      await twin.start({ offline: { name: 'R. A.', email: 'robin.a+shop@example.test' } });
      const twinId = await subjectOf(twin);
      const before = await desk().person(robinId);
      await given().admin.json('/live-chat/subjects/links', {
        method: 'POST',
        body: { a: robinId, b: twinId, verdict: 'same', reason: 'called us' },
      });
      const after = await desk().person(robinId);

      expect(before.suggestions).toMatchObject([
        { person: { subjectIds: [twinId] }, agrees: [{ field: 'email_alias' }, {}] },
      ]);
      expect(after.person.subjectIds.sort()).toEqual([robinId, twinId].sort());
      expect(countOf(after.person, 'chats')).toBe(2);
      expect(after.links).toMatchObject([{ verdict: 'same', reason: 'called us' }]);
      const { people } = await desk().search({ text: 'robin.a@example.test' });
      expect(people.filter(({ subjectIds }) => subjectIds.includes(twinId))).toHaveLength(1);
    });
  });
};
