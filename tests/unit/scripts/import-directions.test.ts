import { wrongImport } from '../../../scripts/eslint/import-directions.mjs';

const verdict = (from: string, specifier: string) =>
  wrongImport(from, specifier, () => true)?.messageId ?? 'fine';

describe('import directions', () => {
  it.each([
    ['server/src/conversation/chat/log/rows.ts', '../../../foundation/platform', 'fine'],
    ['server/src/conversation/chat/log/rows.ts', '../../../foundation/platform/clock', 'around'],
    ['server/src/conversation/chat/log/rows.ts', '../chat.types', 'fine'],
    ['server/src/conversation/chat/index.ts', './log', 'fine'],
    ['server/src/index.ts', './conversation/chat', 'fine'],
    ['server/src/index.ts', './conversation/chat/chat.types', 'around'],
    ['server/src/index.ts', './app', 'fine'],
    ['server/src/conversation/desk/desk.store.ts', '../../app', 'roof'],
    ['server/src/conversation/desk/desk.store.ts', '../../rights/holds', 'upwards'],
    ['server/src/conversation/desk/desk.store.ts', '../chat', 'fine'],
    ['server/src/rights/holds/hold.service.ts', '../../conversation/gateway', 'fine'],
    ['server/src/rights/holds/hold.service.ts', '../../accountability/retention', 'upwards'],
    ['server/src/conversation/chat/start.service.ts', '../../../../protocol', 'fine'],
    ['server/src/conversation/chat/start.service.ts', '../../../../admin/src/text', 'part'],
    ['server/src/conversation/chat/start.service.ts', './chat.routes', 'edge'],
    ['server/src/conversation/chat/lifecycle.rules.ts', './chat.types', 'fine'],
    ['server/src/conversation/chat/lifecycle.rules.ts', './other.rules', 'fine'],
    ['server/src/conversation/chat/lifecycle.rules.ts', '../../../../protocol', 'fine'],
    ['server/src/conversation/chat/lifecycle.rules.ts', 'node:crypto', 'fine'],
    ['server/src/conversation/chat/lifecycle.rules.ts', './chat.store', 'rule'],
    ['server/src/conversation/chat/lifecycle.rules.ts', '../../foundation/platform', 'rule'],
    ['protocol/index.ts', './foundation/errors', 'fine'],
    ['protocol/index.ts', '../server/src', 'part'],
    ['protocol/conversation/chat.ts', '../rights/cases', 'upwards'],
    ['admin/src/conversation/desk/list/List.tsx', '../../../foundation/ui', 'fine'],
    ['admin/src/conversation/desk/list/List.tsx', '../../../foundation/ui/Hint', 'around'],
    ['admin/src/conversation/desk/list/List.tsx', '../../../rights/cases', 'upwards'],
    ['admin/src/conversation/desk/list/List.tsx', '../../../../../protocol/rest', 'fine'],
    ['admin/src/conversation/desk/list/List.tsx', '../../../../../widget/src/app', 'part'],
    ['widget/src/app/mount.tsx', '../../../protocol/foundation/limits', 'fine'],
    ['widget/src/app/mount.tsx', '../../../protocol/conversation/schemas', 'schemas'],
    ['widget/src/app/mount.tsx', '../embed/dom', 'around'],
  ])('%s imports %s: %s', (from, specifier, expected) => {
    expect(verdict(from, specifier)).toBe(expected);
  });

  it('lets a folder without an index be entered anywhere', () => {
    expect(wrongImport('admin/src/index.ts', './translations/en', () => false)).toBeUndefined();
  });
});
