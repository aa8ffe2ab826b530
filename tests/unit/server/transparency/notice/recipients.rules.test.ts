import fc from 'fast-check';
import type { NoticeDefinition, PurposeVersion } from '../../../../../protocol';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import {
  renderNotice,
  transfersIn,
  type NoticeSource,
} from '../../../../../server/src/transparency/notice/notice.rules';
import {
  areaOf,
  isInside,
  whereText,
} from '../../../../../server/src/transparency/notice/recipients.rules';
import { PRIVACY_LANGUAGES } from '../../../../../server/src/transparency/texts';
import { coverOf } from '../../../../../server/src/rights/export/cover';

const definition: NoticeDefinition = {
  controller: { name: 'Larkspur', address: 'Mill Lane', email: 'us@larkspur.test' },
  jurisdiction: 'EU GDPR',
  texts: { en: { summary: 'We keep it for {retention}. It goes to {recipients}.' } },
};
const purpose = (recipients: PurposeVersion['recipients']): PurposeVersion => ({
  key: 'newsletter',
  version: 1,
  material: false,
  publishedAt: 0,
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients,
  retention: { days: 30, from: 'withdrawal' },
  active: true,
  texts: { en: { name: 'Newsletter', description: 'News.', consent: 'Yes.' } },
});
const source = (
  recipients: PurposeVersion['recipients'],
  more: Partial<NoticeSource> = {}
): NoticeSource => ({
  definition,
  purposes: [BUILT_IN_ENQUIRY, purpose(recipients)],
  fields: [],
  asksAge: false,
  receivers: [],
  ...more,
});
const cover = (from: NoticeSource, language = 'en') =>
  coverOf({
    language,
    producedAt: 0,
    until: 0,
    nothing: false,
    transcript: false,
    told: { notice: renderNotice(from, language), transfers: transfersIn(from, language) },
  });
const textOf = (from: NoticeSource, language = 'en') =>
  cover(from, language)
    .sections.flatMap(({ heading, lines }) => [heading, ...lines])
    .join('\n');
const transfers = (from: NoticeSource) =>
  cover(from).sections.find(({ heading }) => heading === 'Transfers to other countries')?.lines;

const US = { name: 'Mailwing', role: 'processor', country: 'US' } as const;
const CN = { name: 'Lotus Data', role: 'controller', country: 'CN' } as const;
const DE = { name: 'Postwagen', role: 'processor', country: 'DE' } as const;

describe('Art 15(1), 15(2): the cover says the same as the notice', () => {
  it('names recipients of purposes in other countries as transfers', () => {
    expect(transfers(source([US, CN, DE]))).toEqual([
      'Recipients and places outside the European Economic Area: Mailwing (United States); Lotus Data (China).',
    ]);
    const notice = renderNotice(source([US, CN, DE]), 'en');
    const told = notice.sections.find(({ id }) => id === 'recipients')?.paragraphs.at(-1);
    expect(told).toBe(
      'Some of it goes to other countries: Mailwing (United States); Lotus Data (China).'
    );
  });

  it('says that nobody is elsewhere only where that is known', () => {
    expect(transfers(source([DE]))).toEqual([
      'No recipient that we have named is outside the European Economic Area.',
    ]);
    expect(transfers(source([{ name: 'CRM', role: 'processor' }]))).toEqual([
      'Of these we have not stated where they are: CRM.',
    ]);
    expect(transfers(source([]))).toHaveLength(1);
  });

  it('counts receivers of webhooks and places of data, by their declared region', () => {
    const from = source([], {
      receivers: [
        { name: 'Warehouse', purposes: [], region: 'us-east-1' },
        { name: 'Desk', purposes: [], region: 'eu-central-1' },
      ],
      places: [
        { place: 'database', region: 'US', operator: 'Rack Inc' },
        { place: 'files', region: 'DE', operator: '' },
        { place: 'mail', region: '', operator: 'Anybody' },
      ],
    });
    expect(transfers(from)).toEqual([
      'Recipients and places outside the European Economic Area: Warehouse (us-east-1); Rack Inc, database (United States).',
    ]);
  });

  it('reckons by the law that the notice speaks under', () => {
    const uk = { definition: { ...definition, jurisdiction: 'UK GDPR' } };
    expect(transfers(source([DE], uk))).toEqual([
      'Recipients and places outside the United Kingdom: Postwagen (Germany).',
    ]);
    expect(transfers(source([{ ...DE, country: 'GB' }], uk))?.[0]).toMatch(/^No recipient/);
    expect(['EU GDPR', 'DSGVO', 'GDPR', 'UK GDPR', 'Swiss FADP'].map(areaOf)).toEqual([
      'eea',
      'eea',
      'eea',
      'uk',
      'ch',
    ]);
  });

  it.each(PRIVACY_LANGUAGES)('never denies what it has named, in %s', (language) => {
    const place = fc.constantFrom(
      'DE',
      'US',
      'CN',
      'GB',
      'IS',
      'eu-west-1',
      'eu-west-2',
      undefined
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), (countries) => {
        const from = source(
          countries.map((country, i) => ({
            name: `Partner ${'abcd'.charAt(i)}`,
            role: 'processor',
            ...(country ? { country } : {}),
          }))
        );
        const { elsewhere, unknown, area } = transfersIn(from, language);
        const text = textOf(from, language);
        // Each is named by the notice, and told of as elsewhere or unknown exactly where it is.
        for (const [i, country] of countries.entries()) {
          const name = `Partner ${'abcd'.charAt(i)}`;
          expect(text).toContain(name);
          expect(elsewhere.some((one) => one.name === name)).toBe(
            country !== undefined && !isInside(country, area)
          );
          expect(unknown.includes(name)).toBe(country === undefined);
        }
        const lines = cover(from, language).sections.map(({ lines: all }) => all.join(' '));
        const denied = cover(source([]), language);
        const denial = denied.sections[denied.sections.length - 2]?.lines[0] ?? '';
        expect(denial).not.toBe('');
        expect(lines.includes(denial)).toBe(elsewhere.length + unknown.length === 0);
      }),
      { numRuns: 40 }
    );
  });

  it('is written in the language of whoever asked, also where the notice is in another', () => {
    const text = textOf(source([US]), 'fr');
    expect(text).toContain('Qui reçoit vos données');
    expect(text).toContain('Mailwing (États-Unis)');
    expect(text).not.toContain('Who receives your data');
  });
});

describe('where somebody is', () => {
  it.each([
    ['DE', true],
    ['de', true],
    [' IS ', true],
    ['Germany', true],
    ['Deutschland', true],
    ['Allemagne', true],
    ['EU', true],
    ['EU (Frankfurt)', true],
    ['eu-central-1', true],
    ['europe-west3', true],
    ['GB', false],
    ['UK', false],
    ['eu-west-2', false],
    ['europe-west6', false],
    ['US', false],
    ['us-east-1', false],
    ['somewhere', false],
    ['DEUTSCH', false],
  ])('%s is in the EEA: %s', (where, inside) => {
    expect(isInside(where, 'eea')).toBe(inside);
  });

  it('is told in words', () => {
    expect(whereText('US', 'de')).toBe('Vereinigte Staaten');
    expect(whereText('eu-central-1', 'de')).toBe('eu-central-1');
    expect(whereText('ZZ', 'en')).toMatch(/ZZ|Unknown/);
  });
});

describe('R3: placeholders of a summary', () => {
  it.each(PRIVACY_LANGUAGES)('say what is configured, in %s', (language) => {
    const { summary } = renderNotice(source([US, DE]), language);
    expect(summary).toContain('180');
    expect(summary).toContain('Mailwing, Postwagen');
    expect(renderNotice(source([]), language).summary).not.toMatch(/[{}]/);
  });
});
