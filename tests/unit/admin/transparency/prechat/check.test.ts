import { formProblems } from '../../../../../admin/src/transparency/prechat/rules/check';
import {
  problemAt,
  problemsBelow,
  problemsOf,
} from '../../../../../admin/src/foundation/input/problems';
import {
  keyProblem,
  purposeProblems,
} from '../../../../../admin/src/transparency/definitions/purposeProblems';
import { noticeDefinition } from '../../../../../protocol/transparency/schemas';
import { enquiry, field, form, notice, purpose, version } from '../../support/definitions';

const purposes = [enquiry, version('news')];
const textAt = (fields: Parameters<typeof form>[0], part: string) =>
  problemAt(formProblems(form(fields), purposes), `fields.0.${part}`)?.text;

describe('R26: a field that collects something names purpose, basis and retention', () => {
  test('without them it cannot be saved', () => {
    expect(textAt([field('name', { processing: undefined })], 'processing')).toBe(
      'field.problem.processing'
    );
    const hidden = field('utm', {
      type: 'hidden',
      source: { from: 'query', name: 'utm' },
      processing: undefined,
    });
    expect(textAt([hidden], 'processing')).toBe('field.problem.processing');
  });

  test('also for people who may not see the purposes', () => {
    const problems = formProblems(form([field('name', { processing: undefined })]), undefined);
    expect(problems.map(({ text }) => text)).toEqual(['field.problem.processing']);
  });

  test('the basis is the purpose’s', () => {
    const stale = field('name', {
      processing: {
        purpose: 'enquiry',
        lawfulBasis: 'contract',
        retention: { days: 1, from: 'chat_end' },
      },
    });
    expect(textAt([stale], 'processing')).toBe('field.problem.basis');
  });

  test('what is only read needs none', () => {
    expect(
      formProblems(form([field('hint', { type: 'info', processing: undefined })]), purposes)
    ).toEqual([]);
  });
});

describe('consent boxes', () => {
  const box = (more: object) =>
    field('box', { type: 'consent', label: {}, processing: undefined, ...more });

  test.each([
    [{}, 'field.problem.consentPurpose'],
    [{ purpose: 'enquiry' }, 'field.problem.consentBasis'],
    [{ purpose: 'news' }, undefined],
  ])('%p', (more, text) => {
    expect(textAt([box(more)], 'purpose')).toBe(text);
  });

  test('principle 2: whether one is required is decided at the purpose', () => {
    const condition = [enquiry, version('news', { conditionReason: 'A licence demands it.' })];
    const problem = (required: boolean, known: typeof purposes) =>
      formProblems(form([box({ purpose: 'news', required })]), known)[0]?.text;
    expect(problem(true, purposes)).toBe('field.problem.consentRequired');
    expect(problem(false, condition)).toBe('field.problem.consentRequired');
    expect(problem(true, condition)).toBeUndefined();
  });

  test('one for each purpose, and only for those in use', () => {
    const off = [enquiry, version('news', { active: false })];
    const one = form([box({ purpose: 'news' })]);
    expect(problemAt(formProblems(one, off), 'fields.0.purpose')?.text).toBe(
      'field.problem.purposeOff'
    );
    const two = form([box({ purpose: 'news' }), { ...box({ purpose: 'news' }), key: 'again' }]);
    expect(problemAt(formProblems(two, purposes), 'fields.1.purpose')?.text).toBe(
      'field.problem.consentTwice'
    );
  });
});

describe('other fields', () => {
  test.each([
    ['label', { label: { en: ' ' } }, 'field.problem.label'],
    ['options', { type: 'choice', options: [] }, 'field.problem.noOptions'],
    ['rules.maxLength', { rules: { minLength: 5, maxLength: 2 } }, 'field.problem.lengths'],
    ['rules.max', { type: 'number', rules: { min: '10', max: '9' } }, 'field.problem.bounds'],
    ['rules.max', { type: 'number', rules: { min: '9', max: '10' } }, undefined],
    [
      'rules.max',
      { type: 'date', rules: { min: '2026-02-01', max: '2026-01-01' } },
      'field.problem.bounds',
    ],
    ['source.name', { type: 'hidden', source: { from: 'query' } }, 'field.problem.source'],
    ['default', { type: 'email', default: 'nobody' }, 'field.problem.default'],
    ['default', { type: 'department', default: 'sales' }, undefined],
    ['showIf.0', { showIf: [{ field: 'gone', is: 'filled' }] }, 'field.problem.conditionMissing'],
  ] as const)('%s %p', (part, more, text) => {
    expect(textAt([field('x', more as object)], part)).toBe(text);
  });

  test('what the protocol refuses is said at its place', () => {
    const problems = formProblems(
      form([], { name: '', appearance: { color: 'red', logo: 'https://evil.example/x.png' } }),
      purposes
    );
    expect(problemAt(problems, 'name')?.text).toBe('editor.problem.empty');
    expect(problemAt(problems, 'appearance.color')?.text).toBe('editor.problem.color');
    expect(problemAt(problems, 'appearance.logo')?.text).toBe('editor.problem.logo');
  });

  test('a form that asks nothing is fine', () => {
    expect(formProblems(form(), purposes)).toEqual([]);
  });
});

describe('purposes', () => {
  test('principle 2: a condition of chatting needs its reason in writing', () => {
    const at = (conditionReason: string) =>
      problemAt(purposeProblems('news', purpose({ conditionReason })), 'conditionReason')?.text;
    expect(at('  ')).toBe('purpose.problem.reason');
    expect(at('Because.')).toBe('purpose.problem.reason');
    expect(at('A licence demands it of us.')).toBeUndefined();
  });

  test('principle 1: the enquiry stays on, and needs no consent', () => {
    const problems = purposeProblems('enquiry', purpose({ active: false }));
    expect(problems.map(({ text }) => text)).toEqual([
      'purpose.problem.enquiryOff',
      'purpose.problem.enquiryConsent',
    ]);
  });

  test('consent needs its statement, legitimate interests the interest, in every language', () => {
    const texts = { en: { name: 'A', description: 'B' }, de: { name: 'A', description: 'B' } };
    const paths = (lawfulBasis: 'consent' | 'legitimate_interests') =>
      purposeProblems('p', purpose({ texts, lawfulBasis })).map(({ path }) => path);
    expect(paths('consent')).toEqual(['texts.en.consent', 'texts.de.consent']);
    expect(paths('legitimate_interests')).toEqual(['texts.en.interest', 'texts.de.interest']);
  });

  test('a key is free, well-formed, and no page of the panel', () => {
    expect(keyProblem('news', new Set())).toBeUndefined();
    expect(keyProblem('news', new Set(['news']))?.text).toBe('purpose.keyTaken');
    expect(keyProblem('new', new Set())?.text).toBe('purpose.keyTaken');
    expect(keyProblem('News!', new Set())?.text).toBe('editor.problem.key');
  });
});

describe('the notice', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'shop.example',
    'https://a b',
  ])('the policy link %s is refused in words', (policyUrl) => {
    const problems = problemsOf(
      noticeDefinition,
      notice({ texts: { en: { summary: 'We answer.', policyUrl } } })
    );
    expect(problems).toEqual([{ path: 'texts.en.policyUrl', text: 'editor.problem.webLink' }]);
  });

  test('says what is empty, place by place', () => {
    const empty = notice({
      controller: { name: '', address: ' ', email: 'nobody' },
      texts: { en: { summary: '' } },
    });
    const problems = problemsOf(noticeDefinition, empty);
    expect(problemsBelow(problems, 'controller').map(({ text }) => text)).toEqual([
      'editor.problem.empty',
      'editor.problem.empty',
      'editor.problem.email',
    ]);
    expect(problemAt(problems, 'texts.en.summary')?.text).toBe('editor.problem.empty');
  });

  test('is fine as it should be', () => {
    expect(problemsOf(noticeDefinition, notice())).toEqual([]);
  });
});
