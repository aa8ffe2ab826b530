import { wrongImport } from '../../../scripts/eslint/import-directions.mjs';

const verdict = (from: string, specifier: string) =>
  wrongImport(from, specifier, () => true)?.messageId ?? 'fine';

describe('import directions', () => {
  it.each([
    ['server/src/chat/log/rows.ts', '../../platform', 'fine'],
    ['server/src/chat/log/rows.ts', '../../platform/clock', 'around'],
    ['server/src/chat/log/rows.ts', '../chat.types', 'fine'],
    ['server/src/chat/index.ts', './log', 'fine'],
    ['server/src/index.ts', './chat', 'fine'],
    ['server/src/index.ts', './chat/chat.types', 'around'],
    ['server/src/app.ts', './config', 'fine'],
    ['server/src/desk/desk.store.ts', '../config', 'fine'],
    ['server/src/chat/start.service.ts', '../../../protocol', 'fine'],
    ['server/src/chat/start.service.ts', '../../../admin/src/text', 'part'],
    ['server/src/chat/start.service.ts', './chat.routes', 'edge'],
    ['server/src/chat/lifecycle.rules.ts', './chat.types', 'fine'],
    ['server/src/chat/lifecycle.rules.ts', './other.rules', 'fine'],
    ['server/src/chat/lifecycle.rules.ts', '../../../protocol', 'fine'],
    ['server/src/chat/lifecycle.rules.ts', 'node:crypto', 'fine'],
    ['server/src/chat/lifecycle.rules.ts', './chat.store', 'rule'],
    ['server/src/chat/lifecycle.rules.ts', '../platform', 'rule'],
    ['protocol/index.ts', './errors', 'fine'],
    ['protocol/index.ts', '../server/src', 'part'],
    ['admin/src/inbox/list/List.tsx', '../../ui', 'fine'],
    ['admin/src/inbox/list/List.tsx', '../../ui/Hint', 'around'],
    ['admin/src/inbox/list/List.tsx', '../../pluginId', 'fine'],
    ['admin/src/inbox/list/List.tsx', '../../../../protocol/schemas', 'fine'],
    ['admin/src/inbox/list/List.tsx', '../../../../widget/src/app', 'part'],
    ['widget/src/app/mount.tsx', '../../../protocol/limits', 'fine'],
    ['widget/src/app/mount.tsx', '../../../protocol/schemas', 'schemas'],
    ['widget/src/app/mount.tsx', '../embed/dom', 'around'],
  ])('%s imports %s: %s', (from, specifier, expected) => {
    expect(verdict(from, specifier)).toBe(expected);
  });

  it('lets a folder without an index be entered anywhere', () => {
    expect(wrongImport('admin/src/index.ts', './translations/en', () => false)).toBeUndefined();
  });
});
