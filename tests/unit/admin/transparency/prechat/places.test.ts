import { previewAddress } from '../../../../../admin/src/transparency/prechat/builder/preview/address';
import {
  fromLocalInput,
  toLocalInput,
  versionState,
} from '../../../../../admin/src/transparency/notice/rules/versions';
import { nameOfPurpose } from '../../../../../admin/src/transparency/purposes/rules/name';
import { version } from '../../support/definitions';

describe('the preview', () => {
  test.each([
    ['', 'https://cms.example/admin', 'https://cms.example/live-chat/preview'],
    ['/strapi', 'https://cms.example/admin', 'https://cms.example/strapi/live-chat/preview'],
    ['https://api.example/x/', 'https://cms.example/', 'https://api.example/x/live-chat/preview'],
  ])('backend %p', (backendURL, pageURL, url) => {
    const address = previewAddress(backendURL, pageURL);
    expect(address.url).toBe(url);
    expect(address.origin).toBe(new URL(url).origin);
  });
});

describe('versions of the notice', () => {
  const info = (number: number) => ({
    version: number,
    languages: ['en'],
    effectiveFrom: 0,
    material: false,
    publishedAt: 0,
  });

  test('are in force, scheduled or earlier', () => {
    const state = { current: info(2), scheduled: info(3) };
    expect([1, 2, 3].map((number) => versionState(state, info(number)))).toEqual([
      'earlier',
      'current',
      'scheduled',
    ]);
  });

  test('a moment survives the control for date and time', () => {
    const at = new Date(2026, 10, 24, 9, 30).getTime();
    expect(toLocalInput(at)).toBe('2026-11-24T09:30');
    expect(fromLocalInput(toLocalInput(at))).toBe(at);
    expect(fromLocalInput('')).toBeUndefined();
  });
});

test('a purpose is called by the reader’s language, else by any', () => {
  const texts = {
    de: { name: 'Rundbrief', description: '' },
    fr: { name: 'Lettre', description: '' },
  };
  expect(nameOfPurpose(version('news', { texts }), 'fr-CA')).toBe('Lettre');
  expect(nameOfPurpose(version('news', { texts }), 'es')).toBe('Rundbrief');
  expect(nameOfPurpose({ key: 'news', texts: {} }, 'es')).toBe('news');
});
