import { leader, safeArea, toSession, Vault, type Area } from '../../../widget/src/app/session';
import { settle } from './fake-clock';

const memory = (): Area & { all: Map<string, string> } => {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
};
const SESSION = { token: 'secret', chatId: 'a'.repeat(24) };
const SERVER = 'https://cms.example';

describe('what is kept in the browser', () => {
  it('keeps session and draft apart, one per server', () => {
    const [local, tab] = [memory(), memory()];
    const vault = new Vault<{ text: string }>(SERVER, local, tab, memory());
    vault.session = SESSION;
    vault.keep({ text: 'unsent' });
    expect([...local.all.keys()]).toEqual(['live-chat:https://cms.example']);
    expect([...tab.all.values()].join()).not.toContain('secret');
    expect(new Vault(SERVER, local, tab, memory()).session).toEqual(SESSION);
    expect(new Vault('https://other.example', local, tab, memory()).session).toBeUndefined();
  });

  it('leaves nothing behind', () => {
    const [local, tab] = [memory(), memory()];
    const vault = new Vault<{ text: string }>(SERVER, local, tab, memory());
    vault.session = SESSION;
    vault.keep({ text: 'unsent' });
    vault.clear();
    expect([local.all.size, tab.all.size]).toEqual([0, 0]);
  });

  it('R8: keeps the secret of who has agreed to something, beyond the tab and the chat', () => {
    const lasting = memory();
    const vault = new Vault(SERVER, memory(), memory(), lasting);
    vault.session = SESSION;
    vault.kept = SESSION.token;
    vault.clear();
    const later = new Vault(SERVER, memory(), memory(), lasting);
    expect([later.session, later.kept]).toEqual([undefined, SESSION.token]);
    later.kept = undefined;
    expect(lasting.all.size).toBe(0);
  });

  it('writes nothing by being looked at', () => {
    const [local, tab] = [memory(), memory()];
    const vault = new Vault(SERVER, local, tab, memory());
    expect([vault.session, vault.draft]).toEqual([undefined, {}]);
    expect([local.all.size, tab.all.size]).toEqual([0, 0]);
  });

  it.each(['', 'null', '{', '[]', '{"token":1}', '{"token":"t","chatId":"../x"}'])(
    'takes %j for no session',
    (text) => {
      const area = memory();
      area.setItem('live-chat:' + SERVER, text);
      expect(new Vault(SERVER, area, memory(), memory()).session).toBeUndefined();
    }
  );

  it('works where storage is forbidden or full', () => {
    const area = safeArea(() => {
      throw new Error('SecurityError');
    });
    area.setItem('a', '1');
    expect(area.getItem('a')).toBe('1');
    area.removeItem('a');
    expect(area.getItem('a')).toBeNull();
  });

  it.each([null, undefined, 5, 'x', {}, { token: {}, chatId: 'x' }])(
    'refuses %j from another tab',
    (value) => {
      expect(toSession(value)).toBeUndefined();
    }
  );
});

describe('leader of several tabs', () => {
  const locks = () => {
    let tail: Promise<unknown> = Promise.resolve();
    return {
      request: (_name: string, hold: unknown) =>
        (tail = tail.then(hold as () => Promise<unknown>)) as Promise<undefined>,
    };
  };

  it('is one tab, and the next when that one goes', async () => {
    const shared = locks() as unknown as Pick<LockManager, 'request'>;
    const first = leader(
      'k',
      () => shared,
      () => false
    );
    const second = leader(
      'k',
      () => shared,
      () => false
    );
    await settle();
    expect([first.leads(), second.leads()]).toEqual([true, false]);
    first.resign();
    await settle();
    expect(second.leads()).toBe(true);
  });

  const forbidden = () => {
    throw new DOMException('not here', 'SecurityError');
  };
  it.each([
    ['there are no locks', () => undefined],
    ['asking for them is forbidden', forbidden],
    ['a lock is refused at once', () => ({ request: forbidden }) as never],
    [
      'a lock is refused',
      () => ({ request: () => Promise.reject(new Error('sandboxed')) }) as never,
    ],
  ])('is the tab with the focus where %s', async (_why, locks) => {
    const tabs = [true, false].map((focus) => leader('k', locks, () => focus));
    await settle();
    expect(tabs.map((tab) => tab.leads())).toEqual([true, false]);
  });
});
