import fc from 'fast-check';
import {
  hostOf,
  isAllowedHost,
  isPublicAddress,
} from '../../../../../server/src/foundation/outgoing/address.rules';
import { failureName, guardedSend } from '../../../../../server/src/foundation/outgoing/outgoing';

const PRIVATE = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:a9fe:a9fe',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'not an address',
  '',
];

const post = (url: string, privateHosts: string[] = []) =>
  guardedSend(privateHosts)(url, {
    method: 'POST',
    body: '{}',
    headers: {},
    redirect: 'error',
    signal: AbortSignal.timeout(2_000),
  });

describe('T24: addresses that are not on the internet', () => {
  it.each(PRIVATE)('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '2606:4700::1111'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    }
  );

  it('are found in whatever spelling an address is written', async () => {
    const spellings = [
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://017700000001/',
      'http://127.1:8080/',
      'http://[::1]/',
      'http://[::ffff:7f00:1]/',
      'http://169.254.169.254/latest/meta-data',
      'http://localhost:1/',
    ];
    for (const url of spellings) {
      await expect(post(url)).rejects.toMatchObject({ code: 'EPRIVATE' });
    }
  });

  it('are refused whatever number they are written as', () => {
    fc.assert(
      fc.property(fc.nat(0xffffff), (rest) => {
        const { hostname } = new URL(`http://${0x7f000000 + rest}/`);

        expect(isPublicAddress(hostname)).toBe(false);
      })
    );
  });

  it('are reached where the site has allowed it, and only there', async () => {
    const allowed = ['127.0.0.1:9', 'crm.internal', '::1'];

    expect(isAllowedHost(new URL('http://127.0.0.1:9/x'), allowed)).toBe(true);
    expect(isAllowedHost(new URL('http://127.0.0.1:10/x'), allowed)).toBe(false);
    expect(isAllowedHost(new URL('https://CRM.internal:8443/'), allowed)).toBe(true);
    expect(isAllowedHost(new URL('https://crm.internal.evil.test/'), allowed)).toBe(false);
    expect(isAllowedHost(new URL('http://[::1]/'), allowed)).toBe(true);
    expect(hostOf(new URL('http://[::1]:80/'))).toBe('::1');
    await expect(post('http://127.0.0.1:9/', allowed)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('are named in words that repeat nothing', async () => {
    const error = await post('http://127.0.0.1/?secret=1').catch((thrown: unknown) => thrown);

    expect(failureName(error)).toBe('the address is not on the internet');
    expect(failureName(new DOMException('x', 'TimeoutError'))).toBe('no answer in time');
    expect(failureName(Object.assign(new Error('x'), { code: 'ECONNRESET' }))).toBe('ECONNRESET');
    expect(failureName('x')).toBe('no connection');
  });
});
