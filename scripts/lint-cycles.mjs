/**
 * Fails on cycles of imports in protocol, server, admin and widget; imports of types and `import()` count as well: files that
 * know each other cannot be read, moved or tested one without the other. Another root than this repository may be given.
 */
import path from 'node:path';
import { parseCircular, parseDependencyTree } from 'dpdm';
import { root } from './lib/paths.mjs';

const PARTS = ['protocol', 'server', 'admin', 'widget'];
const HINT = `
Files of a cycle stand or fall together. To open one: move what both need into a file below them; let the lower one tell a
fact or offer a hook that the higher one takes (docs/architecture.md); import a file of the same folder itself, not its index.`;

const base = path.resolve(process.argv[2] ?? root);
const tree = await parseDependencyTree(
  PARTS.map((part) => `${part}/**/*.{ts,tsx}`),
  {
    cwd: base,
    context: base,
    extensions: ['', '.ts', '.tsx', '.mjs', '.js'],
    exclude: /node_modules|\.css$/,
    transform: false,
  }
);
const cycles = parseCircular(tree);

for (const cycle of cycles) console.error(`• ${[...cycle, cycle[0]].join('\n    → ')}`);
if (cycles.length > 0) {
  console.error(
    `\n${cycles.length} ${cycles.length === 1 ? 'cycle' : 'cycles'} of imports.${HINT}`
  );
  process.exitCode = 1;
}
