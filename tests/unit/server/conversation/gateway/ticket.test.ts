import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LiveChatError } from '../../../../../protocol';
import { Tickets } from '../../../../../server/src/conversation/gateway/agent/ticket';

const SECRET = 'the secret of the host';
const holder = { sessionId: 'session', rowId: '7' };
const clock = { time: 1_700_000_000_000, now: () => clock.time };
const key = createHmac('sha256', SECRET).update('live-chat agent ticket').digest();

const refused = (tickets: Tickets, ticket: string): string => {
  try {
    tickets.redeem(ticket);
  } catch (error) {
    if (error instanceof LiveChatError) return error.code;
    throw error;
  }
  return 'accepted';
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('T36: a ticket', () => {
  it('tells whose it is, once', () => {
    const tickets = new Tickets(SECRET, clock);
    const ticket = tickets.issue(holder);

    expect(tickets.redeem(ticket)).toEqual(holder);
    expect(refused(tickets, ticket)).toBe('unauthorized');
  });

  it('is another each time', () => {
    const tickets = new Tickets(SECRET, clock);
    expect(new Set(Array.from({ length: 100 }, () => tickets.issue(holder))).size).toBe(100);
  });

  it('lives for half a minute', () => {
    const tickets = new Tickets(SECRET, clock);
    const ticket = tickets.issue(holder);
    const inTime = tickets.issue(holder);
    const { time } = clock;

    clock.time = time + 29_000;
    expect(refused(tickets, inTime)).toBe('accepted');
    clock.time = time + 31_000;
    expect(refused(tickets, ticket)).toBe('unauthorized');
    clock.time = time;
  });

  it('cannot be used again when others have expired meanwhile', () => {
    const tickets = new Tickets(SECRET, clock);
    const { time } = clock;
    tickets.redeem(tickets.issue(holder));
    clock.time = time + 20_000;
    const ticket = tickets.issue(holder);
    tickets.redeem(ticket);
    clock.time = time + 45_000;
    tickets.redeem(tickets.issue(holder));

    expect(refused(tickets, ticket)).toBe('unauthorized');
    clock.time = time;
  });

  const now = Math.floor(clock.time / 1000);
  const claims = {
    sid: 'session',
    sub: '7',
    jti: 'x',
    iat: now,
    exp: now + 30,
    aud: 'live-chat-agent',
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  it.each([
    ['without a signature', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`],
    ['with another secret', jwt.sign(claims, 'another')],
    ['with the secret of the host itself', jwt.sign(claims, SECRET)],
    ['with another algorithm', jwt.sign(claims, key, { algorithm: 'HS512' })],
    ['with a key pair', jwt.sign(claims, privateKey, { algorithm: 'RS256' })],
    ['for another audience', jwt.sign({ ...claims, aud: 'admin' }, key)],
    ['for no audience', jwt.sign({ ...claims, aud: undefined, x: 1 }, key)],
    ['that has expired', jwt.sign({ ...claims, exp: now - 1 }, key)],
    ['that is none', 'rubbish'],
    ['that is empty', ''],
  ])('made %s is refused', (_how, ticket) => {
    expect(refused(new Tickets(SECRET, clock), ticket)).toBe('unauthorized');
  });

  it('made for an access token of Strapi does not open anything', () => {
    const access = jwt.sign({ userId: '7', sessionId: 'session', type: 'access' }, SECRET);
    expect(refused(new Tickets(SECRET, clock), access)).toBe('unauthorized');
  });

  it('with a changed part is refused', () => {
    const tickets = new Tickets(SECRET, clock);
    const [header, , signature] = tickets.issue(holder).split('.');
    expect(refused(tickets, `${header}.${part({ ...claims, sub: '1' })}.${signature}`)).toBe(
      'unauthorized'
    );
  });
});
