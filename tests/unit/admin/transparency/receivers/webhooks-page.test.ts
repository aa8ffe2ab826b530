import { createHmac } from 'node:crypto';
import * as crypto from 'node:crypto';
import {
  addedTo,
  endpointProblems,
  isUnencrypted,
  NEW_ENDPOINT,
  tidy,
  withEndpoint,
} from '../../../../../admin/src/transparency/receivers/effects/endpoint';
import { SIGNATURE_CODE } from '../../../../../admin/src/transparency/receivers/effects/signature';
import { DEFAULT_MASKING, type WebhookEndpoint } from '../../../../../protocol';

const crm: WebhookEndpoint = {
  id: 'e1',
  name: 'CRM',
  url: 'https://crm.example.com/consents',
  enabled: true,
  purposes: [],
};

describe('an endpoint', () => {
  test('needs a name and a web address', () => {
    expect(endpointProblems(NEW_ENDPOINT)).toEqual({
      name: 'effects.noName',
      url: 'effects.noUrl',
    });
    expect(endpointProblems({ ...crm, url: 'javascript:alert(1)' }).url).toBe('effects.noUrl');
    expect(endpointProblems(crm)).toEqual({});
  });

  test('without encryption is warned about', () => {
    expect(isUnencrypted('HTTP://crm.example.com')).toBe(true);
    expect(isUnencrypted(crm.url)).toBe(false);
  });

  test('is sent tidy, without an empty region', () => {
    const draft = { ...NEW_ENDPOINT, name: ' CRM ', url: ` ${crm.url} `, region: ' ' };
    expect(tidy(draft)).toEqual({ name: 'CRM', url: crm.url, enabled: true, purposes: [] });
    expect(tidy({ ...draft, region: ' EU ' }).region).toBe('EU');
  });

  test('takes its place, or is added and found by its new id', () => {
    const changed = { ...crm, enabled: false };
    expect(withEndpoint([crm], changed)).toEqual([changed]);
    const draft = { ...NEW_ENDPOINT, name: 'New', url: crm.url };
    expect(withEndpoint([crm], draft)).toEqual([crm, draft]);
    const added = { ...draft, id: 'e2' };
    expect(addedTo([crm], { masking: DEFAULT_MASKING, webhooks: [crm, added] })).toEqual(added);
    expect(addedTo([crm], { masking: DEFAULT_MASKING, webhooks: [crm] })).toBeUndefined();
  });
});

describe('the example that checks a signature', () => {
  const source = SIGNATURE_CODE.replace(/^import (.*) from 'node:crypto';/, 'const $1 = crypto;');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the example that is under test
  const load = new Function('crypto', `${source.replace('export ', '')}; return isGenuine;`);
  const isGenuine = load(crypto) as (header: string, body: string, secret: string) => boolean;
  const sign = (t: number, body: string, secret: string) =>
    `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
  const now = Math.floor(Date.now() / 1000);

  test('takes what is genuine and fresh', () => {
    expect(isGenuine(sign(now, '{}', 's'), '{}', 's')).toBe(true);
  });

  test.each([
    ['another body', sign(now, '{"a":1}', 's')],
    ['another secret', sign(now, '{}', 'other')],
    ['an old one', sign(now - 3_600, '{}', 's')],
    ['one without a signature', `t=${now}`],
    ['one without a time', sign(now, '{}', 's').replace(/t=\d+,/, '')],
    ['nonsense', 'x'],
  ])('refuses %s', (_what, header) => {
    expect(isGenuine(header, '{}', 's')).toBe(false);
  });
});
