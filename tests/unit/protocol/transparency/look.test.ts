import { lookFor, type FormLook } from '../../../../protocol';

const form = (key: string, more: Partial<FormLook> = {}): FormLook => ({
  key,
  assignment: { pages: [], languages: [], departments: [] },
  texts: {},
  ...more,
});
const assigned = (part: Partial<FormLook['assignment']>) => ({
  assignment: { pages: [], languages: [], departments: [], ...part },
});
const FORMS = [
  form('default', { color: '#111111', texts: { en: 'Chat with us' } }),
  form('german', {
    ...assigned({ languages: ['de'] }),
    texts: { de: 'Fragen?' },
    launcherText: true,
  }),
  form('sales', { ...assigned({ departments: ['sales'] }), position: 'left' }),
  form('size', { ...assigned({ pages: ['/größe*'] }), color: '#222222', launcherText: true }),
];

describe("how a form's launcher looks", () => {
  it.each([
    ['the default', undefined, {}, { color: '#111111', name: 'Chat with us' }],
    [
      'one for a language',
      undefined,
      { languages: ['de', 'en'] },
      { name: 'Fragen?', label: 'Fragen?' },
    ],
    ['one for a department', undefined, { department: 'sales' }, { position: 'left' }],
    [
      'one for a page, without a text',
      undefined,
      { page: '/gr%C3%B6%C3%9Fe/m' },
      { color: '#222222' },
    ],
    ['the named one', 'german', { languages: ['fr', 'de'] }, { name: 'Fragen?', label: 'Fragen?' }],
    ['the default for an unknown name', 'none', {}, { color: '#111111', name: 'Chat with us' }],
  ])('%s', (_what, named, visit, look) => {
    expect(lookFor(FORMS, named, { languages: ['en'], ...visit })).toEqual(look);
  });

  it('is left to the settings where there is no form', () => {
    expect(lookFor([], 'sales', { languages: ['en'] })).toEqual({});
  });
});
