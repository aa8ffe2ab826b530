import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { z } from 'zod';
import { FIELD_LENGTHS } from '../../../../protocol';
import {
  agentAuth,
  agentEvents,
  agentSend,
  settings,
  sendRequest,
  visitorAuth,
  visitorEvents,
} from '../../../../protocol/conversation/schemas';
import { startRequest } from '../../../../protocol/transparency/schemas';

const chatId = 'a1'.repeat(12);
const clientMessageId = '3f2b8c1e-0d4a-4b6f-9c57-1a2b3c4d5e6f';

/** One valid payload of every event and body. */
const VALID: Record<string, [schema: z.ZodType, payload: object]> = {
  'visitor chat:join': [visitorEvents['chat:join'], { chatId, since: 0 }],
  'visitor chat:sync': [visitorEvents['chat:sync'], { chatId, since: 7 }],
  'visitor message:send': [visitorEvents['message:send'], { chatId, clientMessageId, body: 'x' }],
  'visitor chat:read': [visitorEvents['chat:read'], { chatId, seq: 1 }],
  'visitor chat:end': [visitorEvents['chat:end'], { chatId }],
  'visitor typing': [visitorEvents.typing, { chatId, on: true }],
  'visitor beat': [visitorEvents.beat, { chatId }],
  'agent desk:join': [agentEvents['desk:join'], {}],
  'agent desk:list': [agentEvents['desk:list'], { view: 'all', cursor: '1-1', search: 'x' }],
  'agent availability': [agentEvents.availability, { availability: 'away' }],
  'agent chat:open': [agentEvents['chat:open'], { chatId, since: 0 }],
  'agent chat:leave': [agentEvents['chat:leave'], { chatId }],
  'agent chat:history': [agentEvents['chat:history'], { chatId, before: 5 }],
  'agent message:send': [
    agentEvents['message:send'],
    { chatId, clientMessageId, body: 'x', kind: 'note' },
  ],
  'agent chat:take': [agentEvents['chat:take'], { chatId, from: 'somebody' }],
  'agent chat:release': [agentEvents['chat:release'], { chatId }],
  'agent chat:read': [agentEvents['chat:read'], { chatId, seq: 1 }],
  'agent typing': [agentEvents.typing, { chatId, on: false }],
  'agent beat': [agentEvents.beat, { chatIds: [chatId] }],
  'REST send': [sendRequest, { clientMessageId, body: 'x' }],
  'REST agent send': [agentSend, { clientMessageId, body: 'x', kind: 'text' }],
  'REST start': [
    startRequest,
    {
      startId: clientMessageId,
      language: 'en',
      message: { clientMessageId, body: 'x' },
      page: { url: 'https://example.test/', title: 'x' },
      answers: { name: 'Jane' },
      offline: { name: 'Jane', email: 'jane@example.test' },
    },
  ],
  'REST settings': [
    settings,
    { origins: ['https://a.test'], appearance: { color: null, position: 'left' } },
  ],
};
const cases = Object.entries(VALID).map(([name, [schema, payload]]) => ({ name, schema, payload }));

const NOT_TEXT: [string, unknown][] = [
  ['a number', 0],
  ['a list', [chatId]],
  ['an object', { toString: 'x' }],
  ['true', true],
  ['null', null],
];

describe.each(cases)('$name', ({ schema, payload }) => {
  it('takes what the protocol says', () => {
    expect(schema.safeParse(payload).success).toBe(true);
  });

  it.each([
    'seq',
    'status',
    'authorKind',
    'authorId',
    'createdBy',
    'sender',
    'id',
    'documentId',
    'agentId',
    'departmentId',
    'path',
    'constructor',
  ])('T6: refuses the further field "%s"', (field) => {
    expect(schema.safeParse({ ...payload, [field]: 'x' }).success).toBe(false);
  });

  it('T15: lets nothing through to a prototype', () => {
    const json = JSON.stringify(payload).replace('{', '{"__proto__":{"polluted":true},');
    const value = JSON.parse(json.replace(',}', '}')) as object;
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      expect(Object.keys(parsed.data as object)).not.toContain('__proto__');
      expect((parsed.data as { polluted?: unknown }).polluted).toBeUndefined();
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('T2: takes nothing but text where text is meant', () => {
    for (const [field, valid] of Object.entries(payload)) {
      if (typeof valid !== 'string') continue;
      for (const [what, value] of NOT_TEXT) {
        const { success } = schema.safeParse({ ...payload, [field]: value });
        expect([field, what, success]).toEqual([field, what, false]);
      }
    }
    expect(schema.safeParse([payload]).success).toBe(false);
  });

  it('throws on nothing', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }),
        (value) => {
          expect(typeof schema.safeParse(value).success).toBe('boolean');
        }
      ),
      { numRuns: 50 }
    );
  });
});

describe('identifiers', () => {
  const send = visitorEvents['message:send'];

  it.each([
    '',
    '0',
    '*',
    'A1'.repeat(12),
    'a'.repeat(23),
    'a'.repeat(33),
    `${chatId}\n`,
    ` ${chatId}`,
    "' OR 1=1 --",
    '../../admin',
    '__proto__',
    '%00',
  ])('T2: "%s" is no id of a chat', (id) => {
    expect(send.safeParse({ chatId: id, clientMessageId, body: 'x' }).success).toBe(false);
  });

  it.each([
    clientMessageId.toUpperCase(),
    `{${clientMessageId}}`,
    clientMessageId.replaceAll('-', ''),
    `${clientMessageId}\n`,
    'x',
    '',
  ])('"%s" is no id of a message: one message must not have two spellings', (id) => {
    expect(send.safeParse({ chatId, clientMessageId: id, body: 'x' }).success).toBe(false);
  });

  it('are those that clients make', () => {
    expect(send.safeParse({ chatId, clientMessageId: randomUUID(), body: 'x' }).success).toBe(true);
  });
});

describe('numbers', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2_147_483_648, '1', null, [1]])(
    '%p is no seq',
    (seq) => {
      expect(visitorEvents['chat:read'].safeParse({ chatId, seq }).success).toBe(false);
      expect(visitorEvents['chat:sync'].safeParse({ chatId, since: seq }).success).toBe(false);
    }
  );
});

describe('T2: a secret', () => {
  it.each([
    ...NOT_TEXT,
    ['"0"', '0'],
    ['nothing', ''],
    ['a list of one', ['x'.repeat(43)]],
    ['a long one', 'x'.repeat(5_000)],
  ])('is not %s', (_what, token) => {
    expect(visitorAuth.safeParse({ v: 1, token }).success).toBe(false);
    expect(agentAuth.safeParse({ v: 1, ticket: token }).success).toBe(false);
  });
});

describe('lengths', () => {
  const start = (over: object) =>
    startRequest.safeParse({
      startId: clientMessageId,
      language: 'en',
      message: { clientMessageId, body: 'x' },
      ...over,
    }).success;

  it.each([
    ['the name', (text: string) => ({ offline: { name: text } }), FIELD_LENGTHS.name],
    [
      'the title',
      (text: string) => ({ page: { url: 'https://a.test', title: text } }),
      FIELD_LENGTHS.title,
    ],
    ['the address', (text: string) => ({ page: { url: text, title: '' } }), FIELD_LENGTHS.url],
    ['an answer', (text: string) => ({ answers: { name: text } }), FIELD_LENGTHS.answer],
    ['the language', (text: string) => ({ language: text }), FIELD_LENGTHS.language],
  ])('of %s have an end', (_what, over, max) => {
    expect(start(over('x'.repeat(max)))).toBe(true);
    expect(start(over('x'.repeat(max + 1)))).toBe(false);
  });

  it('of answers have an end in number', () => {
    const answers = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`field_${i}`, 'x']));
    expect(start({ answers: answers(FIELD_LENGTHS.formFields) })).toBe(true);
    expect(start({ answers: answers(FIELD_LENGTHS.formFields + 1) })).toBe(false);
  });

  it('of a beat have an end in number', () => {
    expect(agentEvents.beat.safeParse({ chatIds: Array(50).fill(chatId) }).success).toBe(true);
    expect(agentEvents.beat.safeParse({ chatIds: Array(51).fill(chatId) }).success).toBe(false);
  });
});
