import { lookFor } from '../scripts/lib/services.mjs';
import { benchExport, exportTable, FULL_EXPORT, QUICK_EXPORT } from './export/run';
import { benchSearch, searchTable, type SearchPlan } from './search/run';
import { benchMessages, type Plan, type Run, type SteadyRun } from './messages/run';

const FULL: Plan = {
  senders: [1, 20, 200],
  inFlight: [1, 5],
  rounds: 5,
  milliseconds: 700,
  warmUp: 1_500,
  steadyRate: 500,
};
const QUICK: Plan = { ...FULL, senders: [200], inFlight: [5] };

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(10) : String(cell).padStart(12))).join('');

const printTable = ({ runs, steady }: { runs: Run[]; steady: SteadyRun[] }): void => {
  console.log(
    row([
      'database',
      'senders',
      'in flight',
      'echo/s',
      'documents/s',
      'ours/s',
      'of echo',
      '× documents',
      'p50 ms',
      'p99 ms',
    ])
  );
  for (const run of runs) {
    console.log(
      row([
        run.db,
        run.senders,
        run.inFlight,
        run.echo.perSecond,
        run.documents.perSecond,
        run.ours.perSecond,
        run.ratioToEcho,
        run.ratioToDocuments,
        run.ours.p50,
        run.ours.p99,
      ])
    );
  }
  console.log(`\nat a steady ${steady[0]?.perSecond ?? 0} messages per second`);
  console.log(row(['database', 'echo p50', 'echo p99', 'ours p50', 'ours p99']));
  for (const { db, echo, ours } of steady) {
    console.log(row([db, echo.p50, echo.p99, ours.p50, ours.p99]));
  }
};

const mainExport = async (args: readonly string[]) => {
  const folders = { root: process.cwd(), built: __dirname };
  const plan = args.includes('--quick') ? QUICK_EXPORT : FULL_EXPORT;
  const runs = await benchExport(plan, folders, (line) => console.error(line));
  console.log(args.includes('--json') ? JSON.stringify(runs, null, 2) : exportTable(runs));
};

const FULL_SEARCH: SearchPlan = {
  messages: [10_000, 100_000, 1_000_000],
  repeats: 20,
  databases: ['sqlite', 'postgres', 'mysql'],
};
const QUICK_SEARCH: SearchPlan = {
  messages: [10_000, 100_000],
  repeats: 10,
  databases: ['sqlite'],
};

const mainSearch = async (args: readonly string[]) => {
  const folders = { root: process.cwd(), built: __dirname };
  const plan = args.includes('--quick') ? QUICK_SEARCH : FULL_SEARCH;
  const runs = await benchSearch(plan, folders, (line) => console.error(line));
  console.log(args.includes('--json') ? JSON.stringify(runs, null, 2) : searchTable(runs));
};

const main = async (args: readonly string[]) => {
  const [what] = args;
  if (what === 'export') return mainExport(args);
  if (what !== 'messages' && what !== 'search') {
    console.error('usage: npm run bench -- messages|export|search [--json] [--quick]');
    process.exitCode = 2;
    return;
  }
  const services = await Promise.all((['postgres', 'mysql'] as const).map(lookFor));
  for (const { title, missing } of services) if (missing) console.error(`${title}: ${missing}`);
  process.env.LIVE_CHAT_TEST_SERVICES = JSON.stringify(services);
  if (what === 'search') return mainSearch(args);
  const folders = { root: process.cwd(), built: __dirname };
  const plan = args.includes('--quick') ? QUICK : FULL;
  const result = await benchMessages(plan, folders, (line) => console.error(line));
  if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else printTable(result);
};

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
