import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withHouse } from '../../../scripts/lib/house.mjs';

const root = path.resolve(__dirname, '../../..');
const EMPTY = 'Before\n\n<!-- house:begin -->\n<!-- house:end -->\n\nAfter\n';

describe('docs/architecture.md', () => {
  it('shows the house as it is: otherwise `npm run architecture`', () => {
    const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
    expect(text).toBe(withHouse(text, path.join(root, 'server/src')));
  });
});

describe('the drawing', () => {
  let source: string;

  const put = (file: string, ...imports: string[]): void => {
    const whole = path.join(source, file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, imports.map((one) => `import type { X } from '${one}';\n`).join(''));
  };

  const lines = (): string[] =>
    withHouse(EMPTY, source)
      .split('\n')
      .map((line) => line.trim());

  beforeEach(() => {
    source = mkdtempSync(path.join(os.tmpdir(), 'house-'));
    put('foundation/platform/index.ts', 'node:path');
    put('conversation/chat/index.ts', '../../foundation/platform');
    put('conversation/desk/index.ts', '../chat', '../../../../protocol');
    put('conversation/desk/wide/far.ts', '../../chat', '..');
    put('app.ts', './conversation/desk', './foundation/platform');
  });

  afterEach(() => rmSync(source, { recursive: true, force: true }));

  it('has an arrow from a room to the one that it needs, types included', () => {
    expect(lines()).toContain('conversation_desk --> conversation_chat');
  });

  it('has an arrow between wings, and none that follows from others', () => {
    const drawn = lines();
    expect(drawn).toContain('conversation --> foundation');
    expect(drawn).toContain('app --> conversation');
    expect(drawn).not.toContain('app --> foundation');
    expect(drawn.some((line) => line.includes('chat --> foundation'))).toBe(false);
  });

  it('leaves the text around it as it is, however often it is drawn', () => {
    const once = withHouse(EMPTY, source);
    expect(once.startsWith('Before\n\n')).toBe(true);
    expect(once.endsWith('\n\nAfter\n')).toBe(true);
    expect(withHouse(once, source)).toBe(once);
  });

  it('says where it would have gone', () => {
    expect(() => withHouse('# Architecture', source)).toThrow('house:begin');
  });
});
