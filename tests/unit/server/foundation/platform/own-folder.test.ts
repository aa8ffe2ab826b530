import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isTracked, makeOwnFolder } from '../../../../../server/src/foundation/platform/own-folder';

let root: string;
const at = (...parts: string[]) => path.join(root, ...parts);
const git = (...words: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.test', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
const write = (file: string, text = 'x') => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const hasGit = spawnSync('git', ['--version']).status === 0;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-unit-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe('a folder of keys and personal data', () => {
  it('is ignored by git from the moment it is made, readable by its user only', async () => {
    await makeOwnFolder(at('.live-chat/records'));

    expect(fs.readFileSync(at('.live-chat/records/.gitignore'), 'utf8')).toMatch(/^\*$/m);
    expect(fs.statSync(at('.live-chat/records')).mode & 0o077).toBe(0);
    if (!hasGit) return;
    git('init', '-q');
    write(at('.live-chat/records/ledger.key'));
    expect(git('status', '--short', '--untracked-files=all').stdout).toBe('');
  });

  it('that an earlier version has made is ignored from now on', async () => {
    fs.mkdirSync(at('.live-chat/exports'), { recursive: true });
    await makeOwnFolder(at('.live-chat/exports'));
    expect(fs.existsSync(at('.live-chat/exports/.gitignore'))).toBe(true);
  });

  it('keeps what its owner has written into the list, and leaves other people’s folders alone', async () => {
    write(at('.live-chat/records/.gitignore'), '!kept\n');
    await makeOwnFolder(at('.live-chat/records'));
    expect(fs.readFileSync(at('.live-chat/records/.gitignore'), 'utf8')).toBe('!kept\n');

    fs.mkdirSync(at('data'));
    await makeOwnFolder(at('data'));
    expect(fs.readdirSync(at('data'))).toEqual([]);
    await makeOwnFolder(at('data/live-chat'));
    expect(fs.readdirSync(at('data/live-chat'))).toEqual(['.gitignore']);
  });
});

(hasGit ? describe : describe.skip)('whether git keeps a folder’s files', () => {
  it('is told without git, in subfolders and further work trees, too', async () => {
    git('init', '-q');
    write(at('app/.live-chat/records/ledger.key'));
    write(at('other/app/data/x'));
    expect(await isTracked(at('app/.live-chat/records'))).toBe(false);
    git('add', '-A');
    git('commit', '-qm', 'x');
    git('worktree', 'add', '-q', 'second');

    expect(await isTracked(at('app/.live-chat/records'))).toBe(true);
    expect(await isTracked(at('second/app/.live-chat/records'))).toBe(true);
    expect(await isTracked(at('app/.live-chat/exports'))).toBe(false);
    // A folder of the same name further down is another one.
    expect(await isTracked(at('app/data'))).toBe(false);
  });

  it('is no where there is no repository', async () => {
    expect(await isTracked(at('.live-chat/records'))).toBe(false);
  });
});
