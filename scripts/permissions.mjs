/** `npm run permissions`: writes docs/reference/permissions.md from the routes, events and roles of the code. */
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths.mjs';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--', 'permissions-matrix'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, UPDATE_DOCS: '1' } }
);
process.exit(status ?? 1);
