/**
 * Builds the visitor widget into dist/widget: the loader (`embed.js`), the app in `app/` with hashed
 * file names, the pages that the CMS serves itself (`my-data.html`, …), and the entry for bundlers
 * (`index.mjs`). `--watch` builds again after each change.
 */
import { mkdir, readdir, readFile, rename, rm, stat, watch, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';
import swc from '@swc/core';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'widget/src');
const out = path.join(root, 'dist/widget');
const target = ['es2022', 'chrome109', 'firefox115', 'safari16.4'];

/** Style sheets become minified strings: they are applied without anything inline. */
const styles = {
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => ({
      contents: await minifyStyles(file),
      loader: 'text',
    }));
  },
};

const minifyStyles = async (file) => {
  const { code } = await esbuild.transform(await readFile(file, 'utf8'), {
    loader: 'css',
    minify: true,
    target,
  });
  // Custom properties keep their spaces otherwise.
  return code.trim().replace(/(--[\w-]+:|,) /g, '$1');
};

/**
 * A second minifier after esbuild's: it inlines and reorders more, which makes the chat window some 800 bytes smaller on the
 * wire. File names keep the hash of what esbuild wrote: the same program, in fewer words.
 */
const smaller = (module) => ({
  name: 'smaller',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, file.endsWith('.css') ? text : await minifyScript(text, module));
      }
    });
  },
});

/** @param module otherwise a script of a page, which may name nothing at the top: all scripts of a page share that */
const minifyScript = async (text, module) => {
  const { code } = await swc.minify(text, {
    module,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    mangle: true,
    format: { comments: false },
  });
  return code;
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target,
  legalComments: 'none',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  metafile: true,
  logLevel: 'warning',
};

/** Pages of their own: folders of the app with an entry `page.tsx` and styles. */
const PAGES = ['my-data', 'privacy-request', 'delivery', 'conversation', 'preview'];
const STYLES = PAGES.map((name) => `app/${name}/${name}.css`);

/** Rules as files, for the pages. */
const buildStyleFiles = async () => {
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    entryPoints: STYLES.map((file) => path.join(source, file)),
    entryNames: '[name]-[hash]',
    outdir: path.join(out, 'app'),
    write: false,
  });
  await Promise.all(outputFiles.map(({ path: file, contents }) => writeFile(file, contents)));
  return STYLES.map((name) => path.basename(outputOf(metafile, name)));
};

const outputOf = (metafile, entry) =>
  Object.keys(metafile.outputs).find((file) => metafile.outputs[file].entryPoint?.endsWith(entry));

/**
 * What is loaded later imports the entry, which is there by then, and uses nothing of it. It keeps the bundler from cutting the
 * app in two along what both have in common; in one piece it is 900 bytes smaller when compressed.
 */
const onePiece = (entry) => ({
  name: 'one-piece',
  setup(build) {
    build.onLoad({ filter: /app.(extras|my-data).index\.ts$/ }, async ({ path: file }) => ({
      contents: `${await readFile(file, 'utf8')}\nimport ${JSON.stringify(entry)};`,
      loader: 'ts',
    }));
  },
});

/** Apart from the app's build, so that what pages and app share does not cut the app into small files. */
const buildModules = (name, entry) =>
  esbuild.build({
    ...common,
    entryPoints: { [name]: entry },
    outdir: path.join(out, 'app'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    write: false,
    plugins: [styles, onePiece(entry), smaller(true)],
  });

/** Everything in them comes from files, so that the strictest content security policy allows it. */
const writePage = (name, script, styles) =>
  writeFile(
    path.join(out, `${name}.html`),
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Chat</title>
<link rel="stylesheet" href="app/${styles}">
<script type="module" src="app/${script}"></script>
</head>
<body><noscript>This page needs JavaScript.</noscript></body>
</html>
`
  );

const buildLoader = (entry, file, format, define, plugins = []) =>
  esbuild.build({
    ...common,
    entryPoints: [path.join(source, entry)],
    outfile: path.join(out, file),
    format,
    write: false,
    plugins: [styles, ...plugins, smaller(format === 'esm')],
    // The server puts its settings in the place of this one property: "color": …, "position": …, "look": …
    define: { APPEARANCE: '{"%LIVE_CHAT_APPEARANCE%":0}', ...define },
    // Every byte of the loader is on every page: no "use strict" for code that is strict anyway.
    tsconfigRaw: { compilerOptions: { strict: false, alwaysStrict: false } },
  });

/** For bundlers the app is a module beside the entry, so that they make a chunk of it. */
const besideEntry = (file) => ({
  name: 'beside-entry',
  setup(build) {
    build.onResolve({ filter: /^live-chat-app$/ }, () => ({
      path: `./app/${file}`,
      external: true,
    }));
  },
});

const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** The app's files as they travel, beside them; the loader is compressed with the settings in it, by the server. */
const compressApp = async () => {
  const app = path.join(out, 'app');
  for (const name of await readdir(app)) {
    const file = path.join(app, name);
    if (!/\.(js|css)$/.test(name)) continue;
    const content = await readFile(file);
    await writeFile(`${file}.br`, await brotli(content));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
};

/** What an earlier build left goes last, so that a running server never misses a file. */
const removeOlder = async (time) => {
  // File systems keep times in steps of their own.
  const before = time - 1_000;
  for (const folder of [out, path.join(out, 'app')]) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      // Declarations are of another build (`scripts/build-types.mjs`).
      if (!entry.isFile() || /\.d\.m?ts$/.test(entry.name)) continue;
      if ((await stat(file)).mtimeMs < before) await rm(file);
    }
  }
};

/** Builds everything once. */
export const buildWidget = async () => {
  const started = Date.now();
  await mkdir(path.join(out, 'app'), { recursive: true });
  const styleFiles = await buildStyleFiles();
  const build = async (name, entry) => {
    const { metafile } = await buildModules(name, path.join(source, entry));
    return path.basename(outputOf(metafile, entry));
  };
  const appFile = await build('app', 'app/index.ts');
  for (const [index, name] of PAGES.entries()) {
    const script = await build(`${name}-page`, `app/${name}/page.tsx`);
    await writePage(name, script, styleFiles[index]);
  }
  const define = { APP_FILE: JSON.stringify(appFile) };
  await buildLoader('embed/index.ts', 'embed.js', 'iife', define);
  await buildLoader('look/index.ts', 'look.js', 'iife', define);
  await buildLoader('npm/index.ts', 'index.js', 'esm', define, [besideEntry(appFile)]);
  await rename(path.join(out, 'index.js'), path.join(out, 'index.mjs'));
  await removeOlder(started);
  await compressApp();
};

const watchWidget = async () => {
  for await (const { filename } of watch(path.join(root, 'widget'), { recursive: true })) {
    if (!filename) continue;
    await buildWidget().catch((error) => console.error(error.message));
  }
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildWidget();
  if (process.argv.includes('--watch')) await watchWidget();
}
