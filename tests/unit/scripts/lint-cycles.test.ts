import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '../../../scripts/lint-cycles.mjs');

describe('cycles of imports', () => {
  let root: string;

  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };

  const lint = (): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [SCRIPT, root], { encoding: 'utf8' });

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'cycles-'));
    put('protocol/index.ts', `export * from './chat';\n`);
    put('protocol/chat.ts', `export interface Chat {}\n`);
    put(
      'server/src/app.ts',
      `import type { Chat } from '../../protocol';\nexport type A = Chat;\n`
    );
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('passes where there are none', () => {
    expect(lint()).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['a value', `import { app } from '../app';\nexport const room = app;\n`],
    ['a type', `import type { A } from '../app';\nexport type R = A;\n`],
    ['something that is loaded later', `export const load = () => import('../app');\n`],
    ['something that is passed on', `export * from '../app';\n`],
  ])('names the files when one imports %s', (_, text) => {
    put('server/src/room/index.ts', text);
    put('server/src/app.ts', `export * from './room';\nexport const app = 1;\n`);
    const { status, stderr } = lint();
    expect(status).toBe(1);
    expect(stderr).toContain('server/src/app.ts');
    expect(stderr).toContain('→ server/src/room/index.ts');
    expect(stderr).toContain('1 cycle of imports');
    expect(stderr).toContain('To open one');
  });

  it('finds one in a part written in JSX, through a folder', () => {
    put('admin/src/ui/index.ts', `export { Page } from './Page';\n`);
    put(
      'admin/src/ui/Page.tsx',
      `import { x } from '..';\nexport const Page = () => <p>{x}</p>;\n`
    );
    put('admin/src/index.ts', `export { Page } from './ui';\nexport const x = 1;\n`);
    expect(lint().stderr).toContain('admin/src/ui/Page.tsx');
  });
});
