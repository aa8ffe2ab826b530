import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureNode } from './lib/node-version.mjs';
import { fail } from './lib/fail.mjs';
import { signalChildren } from './lib/run.mjs';
import { bold, dim, duration, green, progress, red, say, yellow } from './lib/print.mjs';

/**
 * `npm test`: sets up what is missing, runs every check and test, and ends with one line of counts.
 * `node scripts/test.mjs unit integration -- name` runs parts of it; what follows `--` goes to Jest.
 */

const PARTS = ['static', 'unit', 'integration', 'e2e', 'package'];
const isCI = process.env.CI === 'true' || process.env.CI === '1';

const readArguments = () => {
  const given = process.argv.slice(2);
  // The long form: tests that take minutes run on every database instead of one.
  const soak = given[0] === 'soak';
  if (soak) process.env.LIVE_CHAT_SOAK = '1';
  const all = soak ? ['integration', ...given.slice(1)] : given;
  const split = all.indexOf('--');
  const named = all.slice(0, split === -1 ? undefined : split);
  // npm drops the first `--`, so a part's script is followed by Jest's arguments directly.
  const parts = named.filter((name) => PARTS.includes(name));
  const rest = named.filter((name) => !PARTS.includes(name));
  return {
    parts: parts.length > 0 ? parts : PARTS,
    jestArguments: [...rest, ...(split === -1 ? [] : all.slice(split + 1))],
  };
};

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

const count = (title, { passed = 0, failed = 0, skipped = 0 }, note = '') => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const mark = failed > 0 ? red('✗') : skipped > 0 && passed === 0 ? yellow('–') : green('✓');
  summary.push(`${mark} ${title}${note ? dim(`: ${note}`) : ''}`);
};

const check = async ({ title, result }) => {
  const step = progress(title);
  const { code, output, note } = await result;
  if (code === 0) step.done(note ?? 'passed');
  else {
    step.failed();
    say(output.trimEnd());
  }
  count(title, code === 0 ? { passed: 1 } : { failed: 1 });
};

/** Checks that need nothing of each other, two at a time; told in their order. */
const checkAll = async (checks) => {
  const told = checks.map((one) => {
    let settle;
    const result = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { ...one, result, settle };
  });
  const left = [...told];
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      await one.run().then(one.settle.resolve, one.settle.reject);
    }
  };
  const workers = [work(), work()];
  for (const one of told) await check(one);
  await Promise.all(workers);
};

const jest = async (project, args) => {
  say(`${bold('▸')} Jest: ${project}`);
  const started = Date.now();
  const { runJest } = await import('./lib/jest.mjs');
  const counts = await runJest(project, args);
  const { passed, failed, skipped } = counts;
  const numbers = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  count(`tests: ${project}`, counts, `${numbers} in ${duration(Date.now() - started)}`);
};

/** A part of the run that this machine cannot do: a failure where everything has to run, else a skip. */
const missing = (title, why) =>
  count(title, isCI ? { failed: 1 } : { skipped: 1 }, `missing: ${why}`);

const prepareServices = async () => {
  const { ensureServices } = await import('./lib/ensure-services.mjs');
  const { lookForServices } = await import('./lib/services.mjs');
  if (isCI) await ensureServices();
  for (const { title, missing: why } of await lookForServices()) {
    if (why) missing(title, why);
    else say(`  ${green('✓')} ${title}`);
  }
};

const prepareBrowser = async () => {
  const { ensureBrowser } = await import('./lib/ensure-browser.mjs');
  const found = await ensureBrowser();
  if (found) say(`  ${green('✓')} Browser: ${found}`);
  else missing('Browser', 'no Chromium or Chrome; see CHROMIUM_PATH');
};

const prepare = async (parts) => {
  ensureNode();
  await ensureInstalled();
  if (parts.some((part) => part !== 'static' && part !== 'unit')) await ensureBuilt();
  if (parts.includes('integration') || parts.includes('e2e')) await prepareServices();
  if (parts.includes('e2e')) await prepareBrowser();
};

const runPart = {
  static: async () => {
    const { staticChecks } = await import('./lib/checks.mjs');
    await checkAll(staticChecks);
  },
  unit: (args) => jest('unit', args),
  integration: (args) => jest('integration', args),
  e2e: (args) => jest('e2e', args),
  package: async () => {
    const { packageChecks } = await import('./lib/checks.mjs');
    await checkAll(packageChecks);
  },
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    signalChildren(signal);
    process.exit(130);
  });
}

try {
  const started = Date.now();
  const { parts, jestArguments } = readArguments();
  await prepare(parts);
  for (const part of parts) await runPart[part](jestArguments);
  say();
  for (const line of summary) say(line);
  say(dim(duration(Date.now() - started)));
  say();
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  say(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}
