import fs from 'node:fs';
import path from 'node:path';
import { MIGRATIONS } from '../../../../../server/src/host/upgrade/migrations';
import { pendingOf, tooNew } from '../../../../../server/src/host/upgrade/upgrade.rules';
import type { Migration, UpgradeRecord } from '../../../../../server/src/host/upgrade';

const migration = (name: Migration['name'], over: Partial<Migration> = {}): Migration => ({
  name,
  moment: 'after-sync',
  run: () => Promise.resolve('nothing'),
  ...over,
});

const FIRST = migration('0001-first');
const EARLY = migration('0002-early', { moment: 'before-sync', drops: ['chats.old'] });
const LAST = migration('0003-last');
const ALL = [FIRST, EARLY, LAST];

const record = (over: Partial<UpgradeRecord> = {}): UpgradeRecord => ({
  version: '0.2.0',
  ran: [],
  shape: {},
  ...over,
});
const ran = (...names: string[]) => names.map((name) => ({ name, at: '', version: '0.2.0' }));

describe('what has to run', () => {
  it('is everything of its moment, in order, on a database of the first release', () => {
    expect(pendingOf(ALL, undefined, 'before-sync')).toEqual([EARLY]);
    expect(pendingOf(ALL, undefined, 'after-sync')).toEqual([FIRST, LAST]);
  });

  it('is what has not run, whatever gap it stands in', () => {
    const known = record({ ran: ran('0003-last') });
    expect(pendingOf(ALL, known, 'after-sync')).toEqual([FIRST]);
  });
});

describe('a downgrade', () => {
  const shape = { chats: ['status', 'agent_id'], messages: ['body'] };

  it('is none where nothing is unknown or lost', () => {
    expect(tooNew(ALL, undefined, shape)).toBeUndefined();
    expect(tooNew(ALL, record({ ran: ran('0001-first'), shape }), shape)).toBeUndefined();
    const more = { ...shape, chats: [...shape.chats, 'new'], figures: ['hour'] };
    expect(tooNew(ALL, record({ shape }), more)).toBeUndefined();
  });

  it('is a migration that this version does not know', () => {
    expect(tooNew(ALL, record({ ran: ran('0001-first', '0004-later') }), shape)).toMatch(
      /0004-later/
    );
  });

  it('is a column or a table that this version lacks, unless it was given up', () => {
    const was = { ...shape, chats: [...shape.chats, 'mood', 'old'], figures: ['hour'] };
    expect(tooNew(ALL, record({ shape: was }), shape)).toBe('chats.mood, figures');
    const given = { ...shape, chats: [...shape.chats, 'old'] };
    expect(tooNew(ALL, record({ shape: given }), shape)).toBeUndefined();
  });
});

describe('the list of migrations', () => {
  it('is in order, each with a name and a file of its own', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const name of names) expect(name).toMatch(/^\d{4}-[a-z0-9-]+$/);
    const folder = path.resolve(__dirname, '../../../../../server/src/host/upgrade/migrations');
    const files = fs.readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(files.sort()).toEqual(names.map((name) => `${name}.ts`));
  });
});
