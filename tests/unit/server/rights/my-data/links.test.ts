import { KeyedHash } from '../../../../../server/src/foundation/platform/keyed-hash';
import { LinkService } from '../../../../../server/src/rights/my-data/link.service';
import { MailQuota } from '../../../../../server/src/foundation/mailing/mail-quota';
import { readFragment } from '../../../../../widget/src/app/my-data/fragment';

const keyed = new KeyedHash('key');
const defect = () => (error: unknown) => {
  throw error;
};

/** Links on a clock that stands still until it is moved. */
const links = () => {
  const clock = { at: 1_700_000_000_000, now: () => clock.at };
  const mails: { to: string; subject: string; text: string }[] = [];
  const quota = new MailQuota(clock, keyed);
  let arrived: () => void = () => undefined;
  const service = new LinkService({
    ground: { clock, keyed, base: 'https://cms.example.test', defect },
    visitors: {
      withEmail: (email) => Promise.resolve(email === 'mira@example.test' ? ['visitor-1'] : []),
    },
    mailing: {
      quota,
      send: (mail) => {
        mails.push(mail);
        arrived();
        return Promise.resolve();
      },
    },
  });
  const ask = async (email: string, language = 'en') => {
    const mailed = new Promise<void>((resolve) => (arrived = resolve));
    service.ask(email, language);
    await mailed;
    return mails.at(-1)!;
  };
  return { clock, service, mails, ask };
};

const tokenOf = (text: string) => readFragment(/#\S+/.exec(text)?.[0] ?? '').token ?? '';

describe('R14: a link to "My data"', () => {
  it('opens in the widget, for the person behind the address', async () => {
    const { service, ask } = links();
    const { text } = await ask(' Mira@example.test ');
    const principal = await service.open(tokenOf(text));
    expect(principal).toEqual({
      kind: 'link',
      own: keyed.subjectOf('mira@example.test'),
      email: 'mira@example.test',
      subjectIds: [keyed.subjectOf('mira@example.test'), 'visitor-1'],
    });
  });

  it('is refused when it has expired, was altered, or is of another installation', async () => {
    const { clock, service, ask } = links();
    const token = tokenOf((await ask('mira@example.test')).text);
    const [kind, payload, mac] = token.split('.');
    const other = new KeyedHash('other').hash('my-data-link', payload!);
    for (const forged of [
      '',
      'link.a.b',
      `${kind}.${payload}x.${mac}`,
      `${kind}.${payload}.${other}`,
      `${token}.x`,
    ]) {
      await expect(service.open(forged)).rejects.toMatchObject({ code: 'unauthorized' });
    }
    clock.at += 3_600_000;
    await expect(service.open(token)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is written in any language that somebody makes up', async () => {
    const { ask } = links();
    for (const language of ['constructor', '__proto__', 'xx']) {
      expect((await ask('mira@example.test', language)).subject).toBe('Your data');
    }
  });

  it('of strangers leave the owner of an address theirs, and what the process has to send', () => {
    const clock = { at: 0, now: () => clock.at };
    const quota = new MailQuota(clock, keyed);
    const ask = (by: string) => quota.take('mira@example.test', 'link', by);
    for (let i = 0; i < 20; i += 1) ask('stranger');

    expect(ask('stranger')).toBe(false);
    expect(ask('mira')).toBe(true);
    expect(quota.take('mira@example.test', 'proof', 'stranger')).toBe(true);
    expect(quota.take('mira@example.test', 'acknowledgement')).toBe(true);
    expect(quota.take('mira@example.test', 'copy')).toBe(true);
    // From however many networks: a mailbox is not flooded.
    const taken = Array.from({ length: 100 }, (_, i) => ask(`network ${i}`));
    expect(taken.filter(Boolean).length).toBeLessThanOrEqual(8);
  });

  it('R14: count for an address that nobody has on file as for one that is', async () => {
    const asked: string[] = [];
    const clock = { now: () => 0 };
    const quota = new MailQuota(clock, keyed);
    jest.spyOn(quota, 'take').mockImplementation((address) => {
      asked.push(address);
      return true;
    });
    const service = new LinkService({
      ground: { clock, keyed, base: 'https://cms.example.test', defect },
      visitors: {
        withEmail: (email) => Promise.resolve(email.startsWith('mira') ? ['mira'] : []),
      },
      mailing: { quota, send: () => Promise.resolve() },
    });
    service.ask('mira@example.test', 'en');
    service.ask('nobody@example.test', 'en');
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual(['mira@example.test', 'nobody@example.test']);
  });

  it('cannot be used to flood a mailbox, not even all at once', () => {
    const clock = { at: 0, now: () => clock.at };
    const quota = new MailQuota(clock, keyed);
    const taken = Array.from({ length: 20 }, () => quota.take('mira@example.test', 'link'));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(quota.take('MIRA@example.test', 'link')).toBe(false);
    expect(quota.take('robin@example.test', 'link')).toBe(true);
    clock.at += 3_600_001;
    expect(quota.take('mira@example.test', 'link')).toBe(true);
  });
});
