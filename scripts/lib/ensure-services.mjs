import { progress, say, yellow } from './print.mjs';
import { run } from './run.mjs';
import { canInstallPackages, installPackages } from './debian.mjs';
import { lookFor, lookForServices } from './services.mjs';

/** A name and password that are worth nothing: tests only, from this machine only. */
const ACCOUNT = 'live_chat_test';

const POSTGRES_ACCOUNT = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ACCOUNT}') THEN
    CREATE ROLE ${ACCOUNT} SUPERUSER LOGIN PASSWORD '${ACCOUNT}';
  END IF;
END $$`;

const MYSQL_ACCOUNT = ['localhost', '127.0.0.1']
  .map(
    (host) =>
      `CREATE USER IF NOT EXISTS '${ACCOUNT}'@'${host}' IDENTIFIED BY '${ACCOUNT}';
       GRANT ALL ON *.* TO '${ACCOUNT}'@'${host}';`
  )
  .join('\n');

/** How each is installed, started, and made to let the tests in. */
const RECIPES = {
  postgres: {
    packages: ['postgresql'],
    script: 'postgresql',
    letIn: [
      'runuser',
      ['-u', 'postgres', '--', 'psql', '-v', 'ON_ERROR_STOP=1', '-c', POSTGRES_ACCOUNT],
    ],
  },
  mysql: {
    packages: ['mariadb-server'],
    script: 'mariadb',
    letIn: ['mariadb', ['-e', MYSQL_ACCOUNT]],
  },
  redis: { packages: ['redis-server'], script: 'redis-server' },
};

const start = async (title, script) => {
  const step = progress(`Starting ${title}`);
  const { code, output } = await run('service', [script, 'start']);
  if (code === 0) step.done('started');
  else step.failed(output.trim().split('\n').at(-1));
};

/** A server that was just started may need a moment before it answers. */
const answered = async (name, deadline = Date.now() + 15_000) => {
  const found = await lookFor(name);
  if (found.state !== 'down' || Date.now() > deadline) return found;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return answered(name, deadline);
};

const ensure = async ({ name, title, state }) => {
  const { packages, script, letIn } = RECIPES[name];
  let found = { state };
  if (state === 'down') {
    const known = await run('dpkg-query', ['-W', '-f', '${Status}', ...packages]);
    if (!known.output.includes('install ok installed')) await installPackages(packages);
    await start(title, script);
    found = await answered(name);
  }
  if (found.state === 'refused' && letIn) {
    say(`  making the account ${ACCOUNT} in ${title}, for tests only`);
    await run(...letIn);
  }
};

/**
 * Starts the databases and Redis that tests need, installing those that are missing. Does so as root on
 * Debian only; elsewhere it changes nothing, and the tests name what is missing.
 */
export const ensureServices = async () => {
  const missing = (await lookForServices()).filter((service) => service.missing);
  if (missing.length === 0) return;
  if (!canInstallPackages()) {
    say(yellow('Databases are started and installed by themselves as root on Debian only.'));
    return;
  }
  for (const service of missing) await ensure(service);
};
