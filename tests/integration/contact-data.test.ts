import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { ExportInfo, PersonAnswer, SubjectSearchAnswer } from '../../protocol';
import type { AdminSession } from '../support/admin';
import { pdfText } from '../support/pdf';
import { EMAIL, leaksIn, plant, PLANT, type Planted } from './support/planted';
import { connectAgent, text, type AgentClient } from './support/sockets';

let given: Planted;
let desk: AgentClient;

beforeAll(async () => {
  given = await plant();
  desk = await connectAgent(given.desk.strapi, given.reader.session);
}, 240_000);

interface Call {
  address: string;
  body?: object;
}
type Calls = (of: Planted) => Call[] | Promise<Call[]>;

/** Says nothing on people: what the site writes about itself, which whoever edits it has to see as it is. */
const OWN_WORDS = 'the site’s own words';
/** Changes more than a test of reading wants; what it answers with is read by another route that is called here. */
const CHANGES = 'answers with what another route reads';

const only =
  (address: (of: Planted) => string, body?: (of: Planted) => object): Calls =>
  (of) => [{ address: address(of), ...(body ? { body: body(of) } : {}) }];

const scope = (of: Planted) => ({ kind: 'subjects', subjectIds: [of.subjectId] });
const preview = (of: Planted) => ({ scope: scope(of), names: ['reach'], agents: 'name' });

/** Doors of visitors and of everybody: nobody of the panel reads there. */
const PUBLIC =
  /^\w+ \/(visitor|widget|app|embed\.js|my-data|delivery|conversation|preview|privacy-request|conversation)\b/;

/** How each route of the panel is read. A route that is not here fails the test. */
const ROUTES: Record<string, Calls | string> = {
  'POST /desk/ticket': OWN_WORDS,
  'POST /desk/chats/:chatId/messages': only(
    (of) => `/desk/chats/${of.robin.chatId}/messages`,
    () => ({ clientMessageId: randomUUID(), body: PLANT, kind: 'note' })
  ),
  'GET /transcripts/:chatId': only((of) => `/transcripts/${of.robin.chatId}`),
  'POST /transcripts/:chatId/verify': only(
    (of) => `/transcripts/${of.robin.chatId}/verify`,
    () => ({})
  ),
  'GET /settings': OWN_WORDS,
  'PUT /settings': OWN_WORDS,
  'GET /status': OWN_WORDS,
  'DELETE /status/refused-origins': OWN_WORDS,
  'GET /prechat/forms': OWN_WORDS,
  'GET /prechat/forms/:key': OWN_WORDS,
  'PUT /prechat/forms/:key': OWN_WORDS,
  'DELETE /prechat/forms/:key': OWN_WORDS,
  'POST /prechat/forms/:key/publish': OWN_WORDS,
  'POST /prechat/forms/:key/restore': OWN_WORDS,
  'GET /prechat/forms/:key/versions/:version': OWN_WORDS,
  'POST /prechat/preview': OWN_WORDS,
  'GET /privacy/purposes': OWN_WORDS,
  'PUT /privacy/purposes/:key': OWN_WORDS,
  'GET /privacy/notice': OWN_WORDS,
  'PUT /privacy/notice': OWN_WORDS,
  'POST /privacy/notice/preview': OWN_WORDS,
  'POST /privacy/notice/publish': OWN_WORDS,
  'GET /privacy/notice/versions/:version': OWN_WORDS,
  'DELETE /privacy/notice/versions/:version': OWN_WORDS,
  'POST /privacy/consents/search': only(
    () => '/privacy/consents/search',
    () => ({})
  ),
  'GET /privacy/consents/:recordId': only((of) => `/privacy/consents/${of.recordId}`),
  'GET /privacy/consents/:recordId/proof': (of) =>
    ['json', 'pdf'].map((format) => ({
      address: `/privacy/consents/${of.recordId}/proof?format=${format}`,
    })),
  'POST /subjects/search': (of) =>
    [{}, { id: of.robin.chatId }, { words: 'reach' }, { text: 'reach' }, { text: 'account' }].map(
      (filter) => ({ address: '/subjects/search', body: { filter } })
    ),
  'POST /names': only(
    () => '/names',
    (of) => ({
      subjectIds: [of.subjectId, of.otherId],
      caseIds: [of.caseId],
      chatIds: [of.robin.chatId],
    })
  ),
  'GET /subjects/options': only(() => '/subjects/options'),
  'GET /subjects/searches': only(() => '/subjects/searches'),
  'POST /subjects/searches': CHANGES,
  'DELETE /subjects/searches/:searchId': CHANGES,
  'GET /subjects/people/:subjectId': (of) =>
    [of.subjectId, of.otherId].map((id) => ({ address: `/subjects/people/${id}` })),
  'GET /subjects/people/:subjectId/records/:store': async (of) => {
    const { stores } = await of.desk.admin.json<PersonAnswer>(
      `/live-chat/subjects/people/${of.subjectId}`
    );
    return stores.map(({ key }) => ({
      address: `/subjects/people/${of.subjectId}/records/${key}`,
    }));
  },
  'POST /subjects/links': only(
    () => '/subjects/links',
    (of) => ({ a: of.subjectId, b: of.otherId, verdict: 'different', reason: PLANT })
  ),
  'DELETE /subjects/links/:linkId': CHANGES,
  'POST /cases/search': () =>
    [{}, { view: 'all' }].map((body) => ({ address: '/cases/search', body })),
  'GET /cases/counts': only(() => '/cases/counts'),
  'GET /cases/:caseId/changed': only((of) => `/cases/${of.caseId}/changed`),
  'GET /cases/assignees': only(() => '/cases/assignees'),
  'POST /cases': only(
    () => '/cases',
    () => ({
      kind: 'access',
      source: 'phone',
      requester: { name: EMAIL, email: EMAIL },
      details: PLANT,
      language: 'en',
    })
  ),
  'GET /cases/:caseId': only((of) => `/cases/${of.caseId}`),
  'GET /cases/:caseId/others': only((of) => `/cases/${of.caseId}/others`),
  'POST /cases/:caseId/actions': only(
    (of) => `/cases/${of.caseId}/actions`,
    () => ({ type: 'note', text: PLANT })
  ),
  'POST /cases/:caseId/decisions': only(
    (of) => `/cases/${of.caseId}/decisions`,
    () => ({ type: 'refuse', ground: 'excessive', text: PLANT })
  ),
  'POST /cases/:caseId/letters': (of) =>
    [
      'acknowledgement',
      'verification',
      'extension',
      'refusal',
      'completion',
      'nothing_found',
      'delivery',
      'blank',
    ].map((kind) => ({
      address: `/cases/${of.caseId}/letters`,
      body: { kind, reason: PLANT },
    })),
  'POST /exports/preview': only(() => '/exports/preview', preview),
  'POST /exports/preview/records': only(
    () => '/exports/preview/records',
    (of) => ({ ...preview(of), until: Date.now() })
  ),
  'POST /exports': CHANGES,
  'GET /exports': (of) =>
    ['', `?caseId=${of.caseId}`].map((query) => ({ address: `/exports${query}` })),
  'GET /exports/:exportId': only((of) => `/exports/${of.exportId}`),
  'POST /exports/:exportId/cancel': CHANGES,
  'POST /exports/:exportId/approve': CHANGES,
  'DELETE /exports/:exportId': CHANGES,
  'GET /exports/:exportId/files/:index': async (of) => {
    const { files } = await of.desk.admin.json<ExportInfo>(
      `/live-chat/exports/${of.readersExport}`
    );
    return [
      { address: `/exports/${of.exportId}/files/0` },
      ...files.map((_, i) => ({ address: `/exports/${of.readersExport}/files/${i}` })),
    ];
  },
  'POST /exports/:exportId/deliveries': only(
    (of) => `/exports/${of.exportId}/deliveries`,
    () => ({ to: EMAIL, method: 'attachment', language: 'en', reason: PLANT })
  ),
  'GET /exports/:exportId/deliveries': only((of) => `/exports/${of.exportId}/deliveries`),
  'POST /exports/:exportId/deliveries/:deliveryId/revoke': only(
    (of) => `/exports/${of.exportId}/deliveries/${of.deliveryId}/revoke`,
    () => ({})
  ),
  'GET /processing': OWN_WORDS,
  'GET /processing/file': OWN_WORDS,
  'GET /subject-settings': OWN_WORDS,
  'PUT /subject-settings': OWN_WORDS,
  'GET /privacy/settings': OWN_WORDS,
  'PUT /privacy/settings': OWN_WORDS,
  'POST /privacy/webhooks/:id/secret': OWN_WORDS,
  'GET /privacy/deliveries': only(() => '/privacy/deliveries'),
  'POST /privacy/deliveries/:id/retry': CHANGES,
  'POST /erasures/preview': (of) =>
    [of.subjectId, of.otherId].map((id) => ({
      address: '/erasures/preview',
      body: { scope: { kind: 'subjects', subjectIds: [id] }, statistics: 'drop' },
    })),
  'POST /erasures': CHANGES,
  'GET /erasures': only(() => '/erasures'),
  'GET /erasures/:erasureId': only((of) => `/erasures/${of.erasureId}`),
  'POST /erasures/:erasureId/review': CHANGES,
  'POST /erasures/:erasureId/approve': CHANGES,
  'POST /erasures/:erasureId/cancel': CHANGES,
  'POST /erasures/:erasureId/retry': CHANGES,
  'POST /erasures/:erasureId/without-mail': CHANGES,
  'GET /erasures/:erasureId/receipt': only((of) => `/erasures/${of.erasureId}/receipt`),
  'GET /ledger/file': only(() => '/ledger/file'),
  'POST /ledger/import': CHANGES,
  'POST /ledger/replay': CHANGES,
  'POST /desk/chats/:chatId/redactions': CHANGES,
  'POST /subjects/corrections': CHANGES,
  'GET /holds': only(() => '/holds?state=all'),
  'POST /holds': only(
    () => '/holds',
    (of) => ({
      kind: 'legal_hold',
      target: { kind: 'subject', subjectId: of.subjectId },
      reason: PLANT,
      hidden: false,
      reviewAt: Date.now() + 86_400_000,
    })
  ),
  'POST /holds/:holdId/review': only(
    (of) => `/holds/${of.holdId}/review`,
    () => ({ reviewAt: Date.now() + 2 * 86_400_000 })
  ),
  'POST /holds/:holdId/lift': only(
    (of) => `/holds/${of.holdId}/lift`,
    () => ({ reason: PLANT, tell: { by: 'other', how: PLANT } })
  ),
  'GET /safeguards': only(() => '/safeguards'),
  'POST /safeguards/seen': OWN_WORDS,
  'GET /retention': OWN_WORDS,
  'POST /retention/preview': OWN_WORDS,
  'PUT /retention': OWN_WORDS,
  'POST /retention/run': OWN_WORDS,
  'POST /audit/search': only(
    () => '/audit/search',
    () => ({})
  ),
  'POST /audit/verify': only(
    () => '/audit/verify',
    () => ({})
  ),
  'GET /audit/file': () =>
    ['csv', 'json'].map((format) => ({ address: `/audit/file?format=${format}` })),
  'GET /audit/state': only(() => '/audit/state'),
  'PUT /audit/anchoring': OWN_WORDS,
  'POST /audit/anchor': OWN_WORDS,
  'GET /residency': OWN_WORDS,
  'PUT /residency': OWN_WORDS,
  'GET /breaches': only(() => '/breaches'),
  'POST /breaches': CHANGES,
  'PUT /breaches/:breachId': CHANGES,
  'POST /breaches/affected': only(
    () => '/breaches/affected',
    ({ breach: { from, stores } }) => ({ from, to: Date.now(), stores })
  ),
  'GET /breaches/:breachId/affected': only((of) => `/breaches/${of.breach.breachId}/affected`),
};

/** What an agent may say, with something to be told. */
const EVENTS: Record<string, (of: Planted) => { of: object; volatile?: boolean }> = {
  'desk:join': () => ({ of: {} }),
  'desk:list': () => ({ of: { view: 'all' } }),
  availability: () => ({ of: { availability: 'available' } }),
  'chat:open': (of) => ({ of: { chatId: of.robin.chatId, since: 0 } }),
  'chat:sync': (of) => ({ of: { chatId: of.robin.chatId, since: 0 } }),
  'chat:history': (of) => ({ of: { chatId: of.robin.chatId, before: 99 } }),
  'chat:leave': (of) => ({ of: { chatId: of.robin.chatId } }),
  'chat:read': (of) => ({ of: { chatId: of.robin.chatId, seq: 1 } }),
  'message:send': (of) => ({ of: { ...text(of.robin.chatId, PLANT), kind: 'note' } }),
  'consent:ask': (of) => ({
    of: { chatId: of.robin.chatId, clientMessageId: randomUUID(), purpose: 'newsletter' },
  }),
  'consent:preview': (of) => ({ of: { chatId: of.robin.chatId, purpose: 'newsletter' } }),
  'chat:take': (of) => ({ of: { chatId: of.robin.chatId } }),
  'chat:release': (of) => ({ of: { chatId: of.robin.chatId } }),
  'chat:end': (of) => ({ of: { chatId: of.otherId } }),
  typing: (of) => ({ of: { chatId: of.robin.chatId, on: true }, volatile: true }),
  beat: (of) => ({ of: { chatIds: [of.robin.chatId] } }),
};

/** Files within a ZIP, as text (APPNOTE 4.3). */
const unzipped = (zip: Buffer): string => {
  const texts: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [method, size, offset] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const raw = zip.subarray(start, start + size);
    texts.push((method === 8 ? inflateRawSync(raw) : raw).toString('utf8'));
  }
  return texts.join('\n');
};

const said = async (response: Response): Promise<string> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.subarray(0, 4).toString() === '%PDF') {
    const { text: drawn, spoken } = await pdfText(bytes);
    return [drawn, ...spoken].join('\n');
  }
  return bytes.subarray(0, 2).toString() === 'PK' ? unzipped(bytes) : bytes.toString('utf8');
};

const callsOf = async (route: string): Promise<Call[]> => {
  const how = ROUTES[route];
  return typeof how === 'function' ? how(given) : [];
};
const declared = Object.entries(ROUTES).filter(([, how]) => typeof how === 'function');

describe('R28: without the right to contact data', () => {
  it('the test knows every route of the panel, and every event of an agent', () => {
    const { routes, events } = given.surface();
    const panel = routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .map((route) => route.replace(' /live-chat', ' '))
      .filter((route) => !PUBLIC.test(route));
    const missing = panel.filter((route) => !(route in ROUTES));
    expect(missing).toEqual([]);
    const agentEvents = events
      .filter((event) => event.startsWith('/agent '))
      .map((event) => event.replace('/agent ', ''))
      .filter((event) => !['disconnect', 'error'].includes(event));
    expect(agentEvents.filter((event) => !(event in EVENTS))).toEqual([]);
  });

  it.each(declared)('%s tells no planted address or number', async (route) => {
    const [method = 'GET'] = route.split(' ');
    const calls = await callsOf(route);
    const leaks: string[] = [];
    const told: number[] = [];
    for (const { address, body } of calls) {
      const response = await given.reader.session.fetch(`/live-chat${address}`, {
        method,
        ...(body ? { body } : {}),
      });
      told.push(response.status);
      leaks.push(...leaksIn(await said(response)));
    }
    expect(leaks).toEqual([]);
    expect(told.some((status) => status < 300)).toBe(true);
  });

  it('what is masked is there: whoever has the right sees it by the same routes', async () => {
    const seen: string[] = [];
    for (const [route] of declared.filter(([name]) => name.startsWith('GET '))) {
      for (const { address } of await callsOf(route)) {
        const response = await given.desk.admin.fetch(`/live-chat${address}`);
        if (leaksIn(await said(response)).length > 0) seen.push(route);
      }
    }
    expect([...new Set(seen)].length).toBeGreaterThan(8);
  });

  it.each(Object.keys(EVENTS))('the event %s tells none in its answer', async (event) => {
    const { of: payload, volatile } = EVENTS[event]!(given);
    const answer = volatile
      ? desk.socket.emit('typing', payload as never)
      : await desk.say(event, payload);
    expect(volatile ? [] : leaksIn(JSON.stringify(answer))).toEqual([]);
  });

  it('nothing that was told while others wrote, typed, took and ended shows one', async () => {
    const { strapi, admin } = given.desk;
    await desk.say('chat:open', { chatId: given.robin.chatId, since: 0 });
    const anna = await connectAgent(strapi, admin);
    await anna.say('chat:open', { chatId: given.robin.chatId, since: 0 });
    await given.robin.post(`${PLANT} at last`);
    await anna.say('message:send', { ...text(given.robin.chatId, PLANT), kind: 'note' });
    await desk.hear<{ batch: { events: { kind: string }[] }[] }>('chat:events', ({ batch }) =>
      batch.some(({ events }) => events.some(({ kind }) => kind === 'note'))
    );
    await given.robin.fetch(`/live-chat/visitor/chats/${given.robin.chatId}/end`, {
      method: 'POST',
      body: {},
    });
    await desk.hear<{ chat: { chatId: string; status: string } }>(
      'desk:chat',
      ({ chat }) => chat.chatId === given.robin.chatId && chat.status === 'ended'
    );
    expect(leaksIn(JSON.stringify(desk.heard))).toEqual([]);
    expect(leaksIn(JSON.stringify(anna.heard)).length).toBeGreaterThan(0);
  });
});

/** Every search of the panel, with a text put wherever it takes one. */
const SEARCHES: Record<string, (term: string, of: Planted) => object[]> = {
  'POST /subjects/search': (term) =>
    ['text', 'words', 'name', 'page', 'id'].map((field) => ({ filter: { [field]: term } })),
  'POST /privacy/consents/search': (term) => [{ search: term }],
  'POST /cases/search': (term) => [{ view: 'all', search: term }],
  'POST /exports/preview': (term, of) => [{ ...preview(of), names: [term] }],
  'POST /exports/preview/records': (term, of) => [
    { ...preview(of), names: [term], until: Date.UTC(2100, 0, 1) },
  ],
};
/** Take a text, or what is one in part, but look for nothing with it. */
const NO_SEARCH = [
  'POST /audit/search',
  'POST /erasures/preview',
  'POST /prechat/preview',
  'POST /privacy/notice/preview',
  'POST /retention/preview',
  'POST /breaches/affected',
  'GET /subjects/searches',
  'POST /subjects/searches',
  'DELETE /subjects/searches/:searchId',
  'GET /breaches/:breachId/affected',
];

/** Another text of the same shape, that stands nowhere. */
const control = (fragment: string): string =>
  fragment
    .replace(/[a-z]/g, (one) => String.fromCharCode(97 + ((one.charCodeAt(0) - 97 + 11) % 26)))
    .replace(/\d/g, (one) => String((Number(one) + 3) % 10));
const wide = (fragment: string): string =>
  fragment.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Beginnings and middles, from short to whole. */
const fragmentsOf = (text: string, least: number): string[] => {
  const lengths = Array.from({ length: text.length - least + 1 }, (_, i) => i + least).filter(
    (length) => length % 3 === least % 3 || length === text.length
  );
  return lengths.flatMap((length, i) => {
    const start = (i * 5) % (text.length - length + 1);
    return [text.slice(0, length), text.slice(start, start + length)];
  });
};
const FRAGMENTS = [
  ...new Set([
    ...fragmentsOf(EMAIL, 4),
    ...fragmentsOf('1719876504', 5),
    ...['quixada', 'zephyrine', 'vexillum', '9876504'].map(wide),
    encodeURIComponent(EMAIL),
    EMAIL.toUpperCase(),
    '"quixada zephyrine"',
  ]),
];

describe('R28: a search without the right to contact data', () => {
  const searched = async (route: string, body: object): Promise<unknown> => {
    const [method = 'GET', address = ''] = route.split(' ');
    const response = await given.reader.session.fetch(`/live-chat${address}`, { method, body });
    const answer = (await response.json()) as { until?: number };
    delete answer.until;
    return [response.status, answer];
  };

  it('is known to this test, whichever there is', () => {
    const named = given
      .surface()
      .routes.map((route) => route.replace(' /live-chat', ' '))
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .filter((route) => /search|preview|affected|suggest|find|lookup/.test(route))
      .filter((route) => !PUBLIC.test(route));
    expect(named.filter((route) => !(route in SEARCHES) && !NO_SEARCH.includes(route))).toEqual([]);
  });

  it.each(Object.keys(SEARCHES))(
    '%s finds for a part of an address what it finds for nonsense',
    async (route) => {
      const bodiesOf = (term: string) => SEARCHES[route]!(term, given);
      const differing: string[] = [];
      for (const fragment of FRAGMENTS) {
        const bodies = bodiesOf(fragment);
        const nonsense = bodiesOf(control(fragment));
        for (const [i, body] of bodies.entries()) {
          const [a, b] = [await searched(route, body), await searched(route, nonsense[i]!)];
          if (JSON.stringify(a) !== JSON.stringify(b)) differing.push(JSON.stringify(body));
        }
      }
      expect(differing).toEqual([]);
    },
    120_000
  );

  it.each(['waiting', 'mine', 'all', 'ended'])(
    'the desk’s list of %s finds for a part of an address what it finds for nonsense',
    async (view) => {
      const differing: string[] = [];
      for (const search of FRAGMENTS) {
        const a = await desk.say('desk:list', { view, search });
        const b = await desk.say('desk:list', { view, search: control(search) });
        if (JSON.stringify(a) !== JSON.stringify(b)) differing.push(search);
      }
      expect(differing).toEqual([]);
    }
  );

  it('still finds what is no contact data, and with the right everything', async () => {
    const found = async (session: AdminSession, filter: object) => {
      const { people } = await session.json<SubjectSearchAnswer>('/live-chat/subjects/search', {
        method: 'POST',
        body: { filter },
      });
      return people.length;
    };
    const { reader, desk: office } = given;
    for (const filter of [{ words: 'reach' }, { page: 'account' }, { text: '"reach"' }]) {
      if (!('text' in filter)) expect(await found(reader.session, filter)).toBeGreaterThan(0);
      expect(await found(office.admin, filter)).toBeGreaterThan(0);
    }
    for (const filter of [{ words: 'quixada' }, { name: 'zephyrine' }, { page: 'vexillum' }]) {
      expect([filter, await found(office.admin, filter)]).not.toEqual([filter, 0]);
    }
  });
});
