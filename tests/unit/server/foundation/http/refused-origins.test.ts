import { RefusedOrigins } from '../../../../../server/src/foundation/http/refused-origins';

const setUp = () => {
  let now = 0;
  const told: string[] = [];
  const refused = new RefusedOrigins({ now: () => now }, (origin) => void told.push(origin));
  const origins = () => refused.list().map(({ origin }) => origin);
  return { refused, told, origins, pass: (ms: number) => (now += ms) };
};

describe('websites that were refused', () => {
  it('are counted, the newest first, and told once', () => {
    const { refused, told } = setUp();
    refused.note('https://a.test', 'x');
    refused.note('https://b.test', 'y');
    refused.note('https://a.test', 'z');

    expect(refused.list()).toMatchObject([
      { origin: 'https://a.test', count: 2 },
      { origin: 'https://b.test', count: 1 },
    ]);
    expect(told).toEqual(['https://a.test', 'https://b.test']);
  });

  it('of a stranger displace the stranger’s own', () => {
    const { refused, origins } = setUp();
    refused.note('https://real.test', 'visitor');
    for (let i = 0; i < 500; i += 1) refused.note(`https://${i}.test`, 'stranger');

    expect(origins()).toHaveLength(6);
    expect(origins()).toContain('https://real.test');
  });

  it('of who has many addresses make room for who has one', () => {
    const { refused, origins } = setUp();
    for (let i = 0; i < 60; i += 1) refused.note(`https://${i}.test`, `stranger ${i % 9}`);
    refused.note('https://real.test', 'visitor');
    for (let i = 60; i < 120; i += 1) refused.note(`https://${i}.test`, `stranger ${i % 9}`);

    expect(origins()).toHaveLength(20);
    expect(origins()).toContain('https://real.test');
  });

  it('fill the log with so many lines and no more', () => {
    const { refused, told, pass } = setUp();
    for (let i = 0; i < 1_000; i += 1) refused.note(`https://${i}.test`, 'one stranger');
    expect(told).toHaveLength(15);
    for (let i = 0; i < 1_000; i += 1) refused.note(`https://y${i}.test`, `stranger ${i}`);
    expect(told).toHaveLength(60);
    pass(60_000);
    for (let i = 0; i < 1_000; i += 1) refused.note(`https://x${i}.test`, `stranger ${i}`);
    expect(told).toHaveLength(61);
  });

  it('are told once, though others have displaced them meanwhile', () => {
    const { refused, told } = setUp();
    for (let i = 0; i < 30; i += 1) refused.note(`https://${i % 8}.test`, 'x');
    expect(told).toHaveLength(8);
  });

  it.each(['null', '', 'https://a.test/', 'https://u@a.test', `https://${'x'.repeat(300)}.test`])(
    'leave out "%s"',
    (origin) => {
      const { refused, origins } = setUp();
      refused.note(origin, 'x');
      expect(origins()).toEqual([]);
    }
  );
});
