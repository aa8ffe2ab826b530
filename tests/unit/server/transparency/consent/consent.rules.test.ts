import fc from 'fast-check';
import {
  CONSENT_STATES,
  LiveChatError,
  type ConsentState,
  type NoticeDefinition,
  type PurposeVersion,
} from '../../../../../protocol';
import {
  buildRecord,
  eventOf,
  expiryOf,
  isInForce,
  nextState,
  statementOf,
} from '../../../../../server/src/transparency/consent/consent.rules';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { renderNotice } from '../../../../../server/src/transparency/notice/notice.rules';
import { assertPurpose } from '../../../../../server/src/transparency/purposes/purpose.rules';
import {
  proofLines,
  receiptText,
} from '../../../../../server/src/transparency/consent/receipt.rules';
import {
  retryAfter,
  signature,
} from '../../../../../server/src/transparency/receivers/webhook.rules';

const AT = Date.UTC(2026, 10, 24, 12);

const purpose: PurposeVersion = {
  key: 'newsletter',
  version: 2,
  material: false,
  publishedAt: 0,
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients: [{ name: 'Postwagen', role: 'processor' }],
  retention: { days: 30, from: 'withdrawal' },
  channel: 'email',
  validityDays: 365,
  active: true,
  texts: {
    en: { name: 'Newsletter', description: 'News.', consent: 'Yes, please.' },
    de: { name: 'Rundbrief', description: 'Neues.', consent: 'Ja, bitte.' },
  },
};

const definition: NoticeDefinition = {
  controller: { name: 'Larkspur', address: 'Mill Lane', email: 'us@larkspur.test' },
  jurisdiction: 'UK GDPR',
  texts: { en: { summary: 'We answer.' } },
};
const notice = {
  ...renderNotice(
    {
      definition,
      purposes: [purpose, BUILT_IN_ENQUIRY],
      fields: [],
      asksAge: false,
      receivers: [],
    },
    'en'
  ),
  version: 5,
  definition,
};

const record = (state: ConsentState = 'given', languages = ['en']) =>
  buildRecord(
    { purpose, notice, languages },
    {
      state,
      method: 'prechat_checkbox',
      subject: { id: 'visitor-1', confidence: 'typed' },
      actor: { kind: 'subject' },
    },
    { recordId: 'record-1', previousId: 'record-0', at: AT }
  );

describe('R4: a consent record', () => {
  it('holds what was shown, in the language it was shown in', () => {
    expect(record('refused', ['de', 'en'])).toMatchObject({
      schema: 'live-chat-consent/2',
      state: 'refused',
      language: 'de',
      previousId: 'record-0',
      at: '2026-11-24T12:00:00.000Z',
      purpose: { key: 'newsletter', version: 2, statement: 'Ja, bitte.', lawfulBasis: 'consent' },
      notice: { version: 5, sha256: notice.sha256 },
      defaultState: false,
    });
  });

  it('is not made for what needs no consent, nor without a notice', () => {
    expect(() => statementOf(BUILT_IN_ENQUIRY, ['en'])).toThrow(LiveChatError);
    expect(() =>
      buildRecord(
        { purpose, notice: undefined, languages: ['en'] },
        {
          state: 'given',
          method: 'preferences',
          subject: { id: 'v', confidence: 'none' },
          actor: { kind: 'subject' },
        },
        { recordId: 'r', previousId: undefined, at: AT }
      )
    ).toThrow(/notice/);
  });

  it('ends by itself when the purpose says so, and only if it was given', () => {
    expect(record().expiresAt).toBe('2027-11-24T12:00:00.000Z');
    expect(record('refused').expiresAt).toBeUndefined();
    expect(expiryOf({ ...purpose, validityDays: undefined } as never, 'given', AT)).toBeUndefined();
  });

  it('counts until its last moment and not beyond', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (expiresAt, now) => {
        expect(isInForce({ state: 'given', expiresAt }, now)).toBe(expiresAt > now);
      })
    );
    for (const state of CONSENT_STATES) {
      expect(isInForce({ state }, AT)).toBe(state === 'given');
    }
    expect(isInForce(undefined, AT)).toBe(false);
  });
});

describe('R8: a withdrawal', () => {
  it('is one only of what was given before; else it is a refusal', () => {
    expect(nextState('given', 'withdrawn')).toBe('withdrawn');
    expect(nextState('invalidated', 'withdrawn')).toBe('withdrawn');
    expect(nextState('requested', 'withdrawn')).toBe('refused');
    expect(nextState(undefined, 'withdrawn')).toBe('refused');
  });

  it('is told to receivers, and what was not said is not', () => {
    expect(CONSENT_STATES.map(eventOf)).toEqual([
      undefined,
      undefined,
      'consent.given',
      'consent.refused',
      'consent.withdrawn',
      'consent.expired',
      'consent.expired',
    ]);
  });

  it('is tried again, ever more rarely, without end', () => {
    const waits = Array.from({ length: 200 }, (_, i) => retryAfter(i + 1));
    expect(waits[0]).toBe(30_000);
    expect(waits.at(-1)).toBe(6 * 3_600_000);
    waits.slice(1).forEach((wait, i) => expect(wait).toBeGreaterThanOrEqual(waits[i]!));
  });

  it('is signed with its time', () => {
    // printf '1700000000.{}' | openssl dgst -sha256 -hmac secret
    expect(signature('secret', '{}', 1_700_000_000_999)).toBe(
      't=1700000000,v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163'
    );
    expect(signature('secret', '{}', 0)).not.toBe(signature('other', '{}', 0));
    expect(signature('secret', '{}', 0)).not.toBe(signature('secret', '{}', 1_000));
  });
});

describe('R6: a receipt', () => {
  const stored = { record: record(), sha256: 'ab'.repeat(32) };

  it('says the answer first, and the whole notice last', () => {
    const [first] = proofLines(stored);
    expect(first).toEqual({ label: 'Answer', value: 'Given' });
    const text = receiptText(stored);
    expect(text).toContain('Yes, please.');
    expect(text.endsWith(stored.record.notice!.text)).toBe(true);
  });
});

describe('principle 2: a purpose', () => {
  const refusal = (key: string, change: object) => {
    const { version: _v, key: _k, material: _m, publishedAt: _p, ...rest } = purpose;
    return () => assertPurpose(key, { ...rest, ...change });
  };

  it('is a condition of chatting only with a reason', () => {
    expect(refusal('newsletter', { conditionReason: 'because' })).toThrow(/conditionReason/);
    expect(
      refusal('newsletter', { conditionReason: 'The law of the land asks for it here.' })
    ).not.toThrow();
  });

  it('that rests on consent has a statement in each language', () => {
    const texts = { ...purpose.texts, fr: { name: 'Lettre', description: 'x' } };
    expect(refusal('newsletter', { texts })).toThrow(/texts\.fr\.consent/);
  });

  it('of answering needs no consent and cannot be switched off (principle 1)', () => {
    expect(refusal('enquiry', {})).toThrow(/no consent/);
    expect(refusal('enquiry', { lawfulBasis: 'contract', active: false })).toThrow(/switched off/);
  });
});
