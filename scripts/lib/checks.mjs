import { at, bin } from './paths.mjs';
import { node } from './run.mjs';

/** Checks without a test runner; each counts as one, passed or failed. */

const tsc = (project) => ({
  title: `types: ${project === '.' ? 'protocol, server, tests, bench' : project}`,
  run: () => node(bin('typescript', 'bin/tsc'), ['-p', at(project), '--noEmit']),
});

export const staticChecks = [
  {
    title: 'format (npm run format mends it)',
    run: () => node(bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  },
  {
    title: 'lint',
    run: () => node(bin('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']),
  },
  { title: 'no cycles of imports', run: () => node(at('scripts/lint-cycles.mjs'), []) },
  tsc('.'),
  tsc('admin'),
  tsc('tests/unit/admin'),
  tsc('widget'),
  tsc('tests/unit/widget'),
  tsc('playground'),
];

/** Most bytes of the gzipped files; see the README. */
const BUDGET = { embedGzip: 2_048, appGzip: 30_720 };

const size = async () => {
  const { code, output } = await node(at('scripts/size.mjs'), ['--json']);
  if (code !== 0) return { code, output };
  const sizes = JSON.parse(output);
  const over = Object.entries(BUDGET).filter(([name, most]) => !(sizes[name] <= most));
  return {
    code: over.length === 0 ? 0 : 1,
    output: over.map(([name, most]) => `${name} is ${sizes[name]}, at most ${most}`).join('\n'),
    note: `${sizes.embedGzip} bytes of loader, ${sizes.appGzip} of chat window`,
  };
};

export const packageChecks = [
  {
    title: 'package: strapi-plugin verify',
    run: () => node(bin('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), ['verify']),
  },
  { title: 'package: size of the widget', run: size },
];
