import fc from 'fast-check';
import {
  addressScope,
  forwardedAddress,
} from '../../../../../server/src/foundation/platform/address.rules';

describe('T31: the part of an address that counts', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:8080', '192.0.2.7'],
    ['64:ff9b::192.0.2.7', '192.0.2.7'],
    ['2002:c000:0207:1::9', '192.0.2.7'],
    ['192.0.2.7:1234', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['"192.0.2.7"', '192.0.2.7'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['"[2001:db8:1:2::9%25eth0]:443"', '2001:db8:1:2'],
    ['2001:db8:1:2:3:4:192.0.2.7', '2001:db8:1:2'],
    ['_hidden', 'unknown'],
    ['203.0.113.7.evil', 'unknown'],
    ['999.0.0.1', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, scope) => {
    expect(addressScope(address)).toBe(scope);
  });

  it('is the same for all addresses of one IPv6 /64, however written', () => {
    const group = fc.nat(0xffff);
    fc.assert(
      fc.property(
        fc.tuple(group, group, group, group),
        fc.array(group, { minLength: 8, maxLength: 8 }),
        (net, hosts) => {
          // Mapped IPv4 stands in 0:0:0:0, which nobody on the internet has.
          fc.pre(net.some((part) => part > 0));
          const write = (host: number[], pad: boolean) =>
            [...net, ...host].map((part) => part.toString(16).padStart(pad ? 4 : 1, '0')).join(':');
          const scopes = [
            addressScope(write(hosts.slice(0, 4), false)),
            addressScope(write(hosts.slice(4), true).toUpperCase()),
          ];
          expect(scopes[0]).toBe(scopes[1]);
        }
      )
    );
  });

  it('is another for another /64 and another IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (a, b) => {
        fc.pre(a !== b);
        expect(addressScope(a)).not.toBe(addressScope(b));
        expect(addressScope(`::ffff:${a}`)).toBe(addressScope(a));
      })
    );
    expect(addressScope('2001:db8:1:2::1')).not.toBe(addressScope('2001:db8:1:3::1'));
  });

  it('does not throw on what is no address', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(typeof addressScope(text)).toBe('string')));
  });
});

describe('T31: the address that a proxy has written', () => {
  it.each([
    ['192.0.2.1', 1, '192.0.2.1'],
    ['203.0.113.9, 192.0.2.1', 1, '192.0.2.1'],
    ['203.0.113.9, 203.0.113.8 ,192.0.2.1', 1, '192.0.2.1'],
    ['203.0.113.9, 192.0.2.1, 198.51.100.1', 2, '192.0.2.1'],
    ['192.0.2.1', 2, '192.0.2.1'],
    ['203.0.113.9,, [2001:db8::1]:4711', 1, '2001:db8::1'],
    ['203.0.113.9, 192.0.2.1:4711', 1, '192.0.2.1'],
  ])('of "%s" behind %i is %s', (header, hops, address) => {
    expect(forwardedAddress(header, hops)).toBe(address);
  });

  it.each(['', ',', 'unknown', '192.0.2.1, garbage', '192.0.2.1,', 'for=192.0.2.1', '__proto__'])(
    'is none in "%s"',
    (header) => {
      expect(forwardedAddress(header, 1)).toBeUndefined();
    }
  );

  it('stays the same, whatever a sender puts before it', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), fc.integer({ min: 1, max: 3 }), (forged, real, hops) => {
        const beyond = Array<string>(hops - 1).fill('198.51.100.1');
        const header = [...(forged === '' ? [] : [forged]), real, ...beyond].join(', ');
        expect(forwardedAddress(header, hops)).toBe(real);
      })
    );
  });
});
