import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assertSafeFolders, realPath } from '../../../../../server/src/foundation/platform';

let place: string;
let root: string;

beforeEach(() => {
  place = realPath(fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-folders-')));
  root = path.join(place, 'site');
  for (const name of ['public/uploads', 'src', 'config', 'node_modules', 'data']) {
    fs.mkdirSync(path.join(root, name), { recursive: true });
  }
  fs.writeFileSync(path.join(root, 'data/site.db'), '');
});
afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

const asked = (exportsAt: string, recordsAt = '.live-chat/records') => {
  assertSafeFolders(
    {
      root,
      served: [
        { name: 'the public folder', at: path.join(root, 'public') },
        ...['src', 'config', 'node_modules', 'dist'].map((name) => ({
          name: `the application's ${name}`,
          at: path.join(root, name),
        })),
      ],
      precious: [{ name: 'the database', at: path.join(root, 'data/site.db') }],
    },
    { 'exports.directory': exportsAt, 'records.directory': recordsAt }
  );
};

describe('T23: folders that hold personal data', () => {
  it.each([
    ['public', /public folder/],
    ['public/exports', /public folder/],
    ['./public/../public/x', /public folder/],
    ['src/exports', /application's src/],
    ['dist', /application's dist/],
    ['config', /application's config/],
    ['node_modules/x', /application's node_modules/],
    ['.', /holds the application/],
    ['..', /holds the application/],
    ['../..', /folder that others use|holds the application/],
    ['../../../../../../../..', /folder that others use/],
    ['/', /folder that others use/],
    ['/etc', /folder of the system/],
    ['/etc/live-chat', /folder of the system/],
    ['/usr/../etc/x', /folder of the system/],
    ['/proc/self', /folder of the system|cannot be/],
    ['/tmp', /folder that others use/],
    ['/var', /folder that others use/],
    ['data', /holds the database/],
    ['data/site.db', /holds the database|cannot be/],
    ['data/site.db/x', /cannot be/],
    ['../elsewhere', /absolute path/],
    ['a\0b', /cannot be reached/],
  ])('are refused at start as %j', (directory, why) => {
    expect(() => asked(directory)).toThrow(why);
    expect(() => asked(directory)).toThrow(/exports\.directory/);
    expect(() => asked('.live-chat/exports', directory)).toThrow(/records\.directory/);
  });

  it.each([
    ['itself', 'files', 'files'],
    ['itself, spelt otherwise', 'files', './x/../files/'],
    ['a folder in it', 'files', 'files/records'],
    ['a folder around it', 'files/exports', 'files'],
  ])('are not each other: %s', (_, one, other) => {
    expect(() => asked(one, other)).toThrow(/is the folder of exports\.directory/);
  });

  it('are refused behind a symbolic link, whatever stands at its end', () => {
    fs.symlinkSync(path.join(root, 'public'), path.join(root, 'link'));
    fs.symlinkSync(path.join(root, 'public/not-there-yet'), path.join(root, 'dangling'));
    fs.symlinkSync('public', path.join(root, 'relative'));

    for (const link of ['link', 'link/deep/er', 'dangling', 'relative/x']) {
      expect(() => asked(link)).toThrow(/public folder/);
    }
  });

  it('are refused where the public folder is itself a link to them', () => {
    fs.rmSync(path.join(root, 'public'), { recursive: true });
    fs.mkdirSync(path.join(root, 'files'));
    fs.symlinkSync(path.join(root, 'files'), path.join(root, 'public'));

    expect(() =>
      assertSafeFolders(
        {
          root,
          served: [{ name: 'the public folder', at: realPath(path.join(root, 'public')) }],
          precious: [],
        },
        { 'exports.directory': 'files/exports' }
      )
    ).toThrow(/public folder/);
  });

  it('are refused where nothing can be written', () => {
    fs.writeFileSync(path.join(root, 'file'), '');

    expect(() => asked('file')).toThrow(/cannot be written to/);
    expect(() => asked('file/exports')).toThrow(/cannot be/);
  });

  it('are made where they may be, readable by the server alone, and left empty', () => {
    asked('.live-chat/exports', path.join(place, 'backup/records'));

    const made = path.join(root, '.live-chat/exports');
    expect(fs.readdirSync(made)).toEqual([]);
    expect(fs.statSync(made).mode & 0o077).toBe(0);
    expect(fs.readdirSync(path.join(place, 'backup/records'))).toEqual([]);
  });
});
