import fs from 'node:fs';
import path from 'node:path';
import { bin, cache } from './paths.mjs';
import { node } from './run.mjs';

/** Workers per project: a test that boots Strapi or a browser fills a core by itself. */
const WORKERS = { unit: '100%', integration: '2', e2e: '1' };

const NONE = { passed: 0, failed: 0, skipped: 0 };

const readCounts = (file) => {
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no tests to count, and is a failure all the same.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/**
 * Runs one project of the Jest configuration, showing its output as it comes.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export const runJest = async (project, args = []) => {
  const report = path.join(cache, `jest-${project}-${process.pid}.json`);
  fs.mkdirSync(cache, { recursive: true });
  const { code } = await node(
    bin('jest', 'bin/jest.js'),
    [
      '--selectProjects',
      project,
      `--maxWorkers=${WORKERS[project]}`,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      show: true,
      env: { LIVE_CHAT_SKIP_BUILD: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    }
  );
  const counts = fs.existsSync(report) ? readCounts(report) : NONE;
  fs.rmSync(report, { force: true });
  // It may fail with every test passed: a set-up, or something that could not be stopped.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
};
