import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

const LOCK = pathToFileURL(path.resolve(__dirname, '../../../scripts/lib/lock.mjs')).href;

/** A process that takes the lock, notes that it came in, waits, and notes that it left. */
const worker = (name: string, log: string, hold: number) =>
  spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import fs from 'node:fs';
     import { withLock } from '${LOCK}';
     await withLock('${name}', async () => {
       fs.appendFileSync('${log}', 'in ');
       process.stdout.write('held');
       await new Promise((resolve) => setTimeout(resolve, ${hold}));
       fs.appendFileSync('${log}', 'out ');
     });`,
  ]);

describe('the lock of the builds', () => {
  let log: string;
  let name: string;

  beforeEach(() => {
    log = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-lock-')), 'log');
    name = `test-${path.basename(path.dirname(log))}`;
    fs.writeFileSync(log, '');
  });

  afterEach(() => fs.rmSync(path.dirname(log), { recursive: true }));

  it('lets one process in at a time', async () => {
    const workers = Array.from({ length: 4 }, () => worker(name, log, 50));
    const codes = await Promise.all(workers.map((child) => once(child, 'exit')));
    expect(codes.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    expect(fs.readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
  }, 30_000);

  it('is taken over from a process that was killed', async () => {
    const victim = worker(name, log, 60_000);
    await once(victim.stdout, 'data');
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    const workers = Array.from({ length: 3 }, () => worker(name, log, 20));
    await Promise.all(workers.map((child) => once(child, 'exit')));
    expect(fs.readFileSync(log, 'utf8')).toBe(`in ${'in out '.repeat(3)}`);
  }, 30_000);
});
