import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { at, bin, playground } from './paths.mjs';
import { node } from './run.mjs';
import { hashOf } from './stamp.mjs';

/**
 * What has to be built, in order. A step is done again when the hash of its `inputs` differs from the one it
 * was last built from, or when one of its `outputs` is missing.
 * @typedef {{
 *   name: string,
 *   title: string,
 *   inputs: () => string,
 *   outputs: string[],
 *   run: () => Promise<{ code: number, output: string }>,
 *   publishing?: true,
 * }} BuildStep
 * `publishing`: only for the package; nothing that runs needs it, so it is built where it is asked for by name.
 */

/** The parts of package.json that change what is built; scripts and tools do not. */
const manifest = () => {
  const { exports, strapi, dependencies, peerDependencies, version } = JSON.parse(
    fs.readFileSync(at('package.json'), 'utf8')
  );
  return JSON.stringify({ exports, strapi, dependencies, peerDependencies, version });
};

const digest = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** Server and admin parts of the plugin, into `dist/server` and `dist/admin`. */
const plugin = {
  name: 'plugin',
  title: 'the plugin (server and admin panel)',
  inputs: () =>
    digest(
      manifest(),
      hashOf([
        'server',
        'admin',
        'protocol',
        'strapi-server.ts',
        'strapi-admin.ts',
        'tsconfig.json',
      ])
    ),
  outputs: ['dist/server/index.js', 'dist/admin/index.mjs'],
  run: () => {
    // Its files carry hashes: those of earlier builds would stay, and be published.
    for (const part of ['server', 'admin']) {
      fs.rmSync(at('dist', part), { recursive: true, force: true });
    }
    return node(bin('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), ['build']);
  },
};

/** Loader and chat window, into `dist/widget`. */
const widget = {
  name: 'widget',
  title: 'the widget',
  inputs: () => digest(manifest(), hashOf(['widget', 'protocol', 'scripts/build-widget.mjs'])),
  outputs: ['dist/widget/embed.js'],
  run: () => node(at('scripts/build-widget.mjs')),
};

/** The thread that writes exports, into `dist/export`. */
const worker = {
  name: 'worker',
  title: 'the writer of exports',
  inputs: () =>
    digest(
      manifest(),
      hashOf([
        'server/src/rights/export',
        'server/src/foundation/documents',
        'protocol',
        'scripts/build-worker.mjs',
      ])
    ),
  outputs: ['dist/export/worker.js'],
  run: () => node(at('scripts/build-worker.mjs')),
};

/** The command line, into `dist/cli`. */
const cli = {
  name: 'cli',
  title: 'the command line',
  inputs: () => digest(manifest(), hashOf(['server/src', 'protocol', 'scripts/build-cli.mjs'])),
  outputs: ['dist/cli/cli.js'],
  run: () => node(at('scripts/build-cli.mjs')),
};

/** Declarations of the package's entries, one file each, beside their code. */
const types = {
  name: 'types',
  title: 'the type declarations',
  publishing: true,
  inputs: () =>
    digest(
      hashOf([
        'server',
        'admin/src',
        'protocol',
        'widget/src',
        'strapi-server.ts',
        'strapi-admin.ts',
        'tsconfig.json',
        'scripts/build-types.mjs',
        'package-lock.json',
      ])
    ),
  outputs: ['server', 'admin', 'widget'].flatMap((entry) => [
    `dist/${entry}/index.d.ts`,
    `dist/${entry}/index.d.mts`,
  ]),
  run: () => node(at('scripts/build-types.mjs')),
};

/** Fonts that PDFs are set in, into `dist/fonts`. */
const fonts = {
  name: 'fonts',
  title: 'the fonts for PDFs',
  inputs: () => digest(hashOf(['scripts/copy-fonts.mjs', 'package-lock.json'])),
  outputs: ['dist/fonts/latin-regular.woff', 'dist/fonts/unifont-regular.woff'],
  run: () => node(at('scripts/copy-fonts.mjs')),
};

/** Configuration and seed of the playground, compiled; seconds. */
const playgroundServer = {
  name: 'playground-server',
  title: 'the playground',
  inputs: () => hashOf(['playground/config', 'playground/src', 'playground/tsconfig.json']),
  outputs: ['playground/dist/src/index.js', 'playground/dist/config/plugins.js'],
  run: async () => {
    for (const folder of ['config', 'src']) {
      fs.rmSync(at('playground/dist', folder), { recursive: true, force: true });
    }
    return node(bin('typescript', 'bin/tsc'), ['-p', playground, '--incremental', 'false']);
  },
};

/** The playground's admin panel with ours in it; the slow one. */
const playgroundAdmin = {
  name: 'playground-admin',
  title: "the playground's admin panel (about a minute)",
  inputs: () =>
    digest(
      hashOf(['playground/src/admin', 'playground/package.json', 'package-lock.json']),
      // A folder named dist is skipped below a hashed one, but may be named itself.
      hashOf(['dist/admin'])
    ),
  outputs: ['playground/dist/build/index.html'],
  run: () =>
    node(bin('@strapi/strapi', 'bin/strapi.js'), ['build'], {
      cwd: playground,
      env: { NODE_ENV: 'production' },
    }),
};

/** @type {BuildStep[]} */
export const buildSteps = [
  plugin,
  widget,
  worker,
  cli,
  fonts,
  types,
  playgroundServer,
  playgroundAdmin,
];

/** Names of the steps that make the package. */
export const PACKAGE_STEPS = ['plugin', 'widget', 'worker', 'cli', 'fonts', 'types'];
