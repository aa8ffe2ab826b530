import { createHash } from 'node:crypto';
import { noticeText, type NoticeDefinition, type PurposeVersion } from '../../../../../protocol';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { renderNotice } from '../../../../../server/src/transparency/notice/notice.rules';
import { PRIVACY_LANGUAGES, privacyTexts } from '../../../../../server/src/transparency/texts';

const definition: NoticeDefinition = {
  controller: { name: 'Larkspur Ltd', address: '1 Mill Lane', email: 'us@larkspur.test' },
  jurisdiction: 'UK GDPR',
  texts: {
    en: { summary: 'We answer you.', more: 'One.\n\nTwo.' },
    de: { summary: 'Wir antworten.' },
  },
};

const newsletter: PurposeVersion = {
  key: 'newsletter',
  version: 1,
  material: false,
  publishedAt: 0,
  lawfulBasis: 'consent',
  categories: ['contact'],
  recipients: [{ name: 'Postwagen', role: 'processor', country: 'DE' }],
  retention: { days: 1, from: 'withdrawal' },
  active: true,
  texts: { en: { name: 'Newsletter', description: 'News.', consent: 'Yes.' } },
};

const source = {
  definition,
  purposes: [newsletter, BUILT_IN_ENQUIRY],
  fields: [{ en: 'Name' }],
  asksAge: false,
  receivers: [] as { name: string; purposes: string[] }[],
};

const section = (id: string, language = 'en', from = source) =>
  renderNotice(from, language).sections.find((one) => one.id === id);

describe('R1: a notice', () => {
  it('sets the right to object apart, at the end', () => {
    expect(renderNotice(source, 'en').sections.at(-1)?.id).toBe('objection');
  });

  it.each(PRIVACY_LANGUAGES)('has every fixed part in %s', (language) => {
    const t = privacyTexts(language);
    const text = noticeText(renderNotice(source, language));
    expect(text).toContain(t.rights);
    expect(text).toContain(t.objection);
    expect(text).toContain(t.withdrawal);
    expect(text).toContain(t.noConsentNeeded);
    expect(text).toContain(BUILT_IN_ENQUIRY.texts[language]?.interest);
  });

  it('spells the legitimate interest out', () => {
    expect(section('purposes')?.paragraphs[0]).toContain('to answer people who write to us');
  });
});

describe('R2: its hash', () => {
  it('is that of every word shown', () => {
    const notice = renderNotice(source, 'de');
    const hash = createHash('sha256').update(noticeText(notice)).digest('hex');
    expect(notice.sha256).toBe(hash);
  });

  it('changes with any of them', () => {
    const other = { ...definition, controller: { ...definition.controller, name: 'Other' } };
    const changed = renderNotice({ ...source, definition: other }, 'en');
    expect(changed.sha256).not.toBe(renderNotice(source, 'en').sha256);
  });
});

describe('R3: what is configured is what is said', () => {
  it('of recipients and retention', () => {
    expect(section('recipients')?.paragraphs).toEqual([
      'Postwagen (works for us on our instructions, Germany), for: Newsletter.',
      // By the law of the United Kingdom, under which this notice speaks.
      'Some of it goes to other countries: Postwagen (Germany).',
    ]);
    expect(section('retention')?.paragraphs).toEqual([
      'Answering your enquiry: 180 days after the end of the chat.',
      'Newsletter: 1 day after you withdraw your consent.',
    ]);
  });

  it('of receivers of webhooks', () => {
    const told = { ...source, receivers: [{ name: 'CRM', purposes: [] }] };
    expect(section('recipients', 'en', told)?.paragraphs).toContain(
      'CRM (works for us on our instructions), for: Newsletter.'
    );
  });

  it('of what the forms collect', () => {
    expect(section('collected')?.paragraphs[2]).toContain('Name');
    expect(section('collected', 'en', { ...source, fields: [] })?.paragraphs).toHaveLength(2);
    const asked = section('collected', 'en', { ...source, asksAge: true })?.paragraphs;
    expect(asked?.at(-1)).toContain('age');
  });

  it('of purposes that are switched off nothing', () => {
    const off = { ...source, purposes: [{ ...newsletter, active: false }, BUILT_IN_ENQUIRY] };
    expect(noticeText(renderNotice(off, 'en'))).not.toContain('Newsletter');
  });

  it('does not claim that nothing must be agreed to where something must', () => {
    const condition = { ...newsletter, conditionReason: 'A reason that is long enough.' };
    const bound = { ...source, purposes: [condition, BUILT_IN_ENQUIRY] };
    expect(noticeText(renderNotice(bound, 'en'))).not.toContain(privacyTexts('en').noConsentNeeded);
  });
});
