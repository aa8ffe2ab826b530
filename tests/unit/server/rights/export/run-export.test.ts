import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runExport, type RunOptions } from '../../../../../server/src/rights/export/worker';
import { buildExport, type Built } from './support/build';
import { countsOf, job, message, person, type Entry } from './support/person';

async function* stream(entries: Iterable<Entry>): AsyncGenerator<Entry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

function* messages(count: number): Generator<Entry> {
  for (let i = 0; i < count; i += 1) yield message(i, `message ${i} `.repeat(12));
}

describe('an export', () => {
  let built: Built;
  let directory: string;
  beforeAll(async () => {
    built = await buildExport();
  }, 60_000);
  beforeEach(async () => {
    directory = await built.directory();
  });
  afterAll(() => built.remove());

  const options = (more: Partial<RunOptions> = {}): RunOptions => ({
    directory,
    fonts: built.fonts,
    workerFile: built.workerFile,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  });

  it('R11: is written in all formats at once, with a count for each category', async () => {
    const entries = person();
    const { files, counts } = await runExport(job(entries), stream(entries), options());
    expect(files.map(({ format }) => format)).toEqual(['pdf', 'xlsx', 'csv', 'json']);
    expect(counts).toEqual(countsOf(entries));
    for (const file of files) {
      expect(file.path).toBe(path.join(directory, file.name));
      expect((await stat(file.path)).size).toBe(file.bytes);
      expect(file.name).not.toMatch(/zoe|visitor/i);
    }
    expect((await readdir(directory)).sort()).toEqual(files.map(({ name }) => name).sort());
  }, 60_000);

  it('R11: is written where nothing was found, too', async () => {
    const { files, counts } = await runExport(job([]), stream([]), options());
    expect(files).toHaveLength(4);
    expect(counts).toEqual(countsOf([]));
  }, 60_000);

  it('R11: leaves no file behind when it is cancelled, even while its source waits', async () => {
    const abort = new AbortController();
    const waiting = async function* () {
      yield* stream(messages(2_000));
      abort.abort(new Error('cancelled'));
      await new Promise(() => undefined);
    };
    const made = runExport(job([]), waiting(), options({ signal: abort.signal }));
    await expect(made).rejects.toThrow('cancelled');
    expect(await readdir(directory)).toEqual([]);
  }, 60_000);

  it('R11: does not begin when it was cancelled before', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(runExport(job([]), stream([]), options({ signal }))).rejects.toThrow('cancelled');
    expect(await readdir(directory)).toEqual([]);
  });

  it('R11: leaves no file behind when its source fails', async () => {
    const failing = async function* () {
      yield* stream(messages(500));
      throw new Error('the database is gone');
    };
    await expect(runExport(job([]), failing(), options())).rejects.toThrow('the database is gone');
    expect(await readdir(directory)).toEqual([]);
  }, 60_000);

  it('R11: leaves no file behind when the writer fails, and says why', async () => {
    const entries = [...messages(1), { ...message(2, 'x'), store: 'unknown' }];
    await expect(runExport(job([]), stream(entries), options())).rejects.toThrow('unknown');
    expect(await readdir(directory)).toEqual([]);
  }, 60_000);

  it('R11: keeps the code of what the disk says', async () => {
    const file = path.join(directory, 'file');
    await writeFile(file, '');
    const made = runExport(
      job([], { formats: ['json'] }),
      stream(messages(5_000)),
      options({ directory: path.join(file, 'below') })
    );
    await expect(made).rejects.toMatchObject({ code: 'ENOTDIR' });
  }, 60_000);

  it('R11: takes bounded memory, however much there is', async () => {
    const wanted = job([], { formats: ['xlsx', 'csv', 'json'] });
    let inFlight = 0;
    let before = 0;
    let most = 0;
    const counted = async function* () {
      for (const entry of messages(10_000)) {
        inFlight += 1;
        most = Math.max(most, inFlight);
        yield await Promise.resolve(entry);
      }
    };
    const { counts } = await runExport(
      wanted,
      counted(),
      options({
        onProgress: (done) => {
          inFlight -= done - before;
          before = done;
        },
      })
    );
    expect(counts).toContainEqual({ store: 'messages', count: 10_000 });
    expect(most).toBeLessThan(1_000);
  }, 60_000);
});
