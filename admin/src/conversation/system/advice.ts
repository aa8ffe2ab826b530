import type { StatusAnswer } from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';

type DatabaseState = StatusAnswer['database'];
type Advice = NonNullable<DatabaseState['advice']>;
type TextProblem = NonNullable<DatabaseState['textProblem']>;

/** The line of `config/server`, for one proxy. */
export const PROXY_LINE = `proxy: { koa: true, maxIpsCount: 1 },`;

/** What to do, and the line to copy for it. `note`: what else comes with it. */
export interface Help {
  what: MessageKey;
  how: MessageKey;
  code?: string;
  note?: MessageKey;
}

/** The line to add to `config/plugins`. With it the plugin sets `synchronous=FULL` as well, so it answers both. */
const WAL_LINE = `'live-chat': { config: { sqlite: { wal: true } } },`;

export const ADVICE: Record<Advice, Help> = {
  enable_wal: {
    what: 'system.wal',
    how: 'system.walHow',
    code: WAL_LINE,
    note: 'system.walNote',
  },
  raise_synchronous: {
    what: 'system.raise',
    how: 'system.raiseHow',
    code: WAL_LINE,
    note: 'system.walNote',
  },
  wait_for_disk: {
    what: 'system.waitForDisk',
    how: 'system.waitForDiskHow',
    code: 'synchronous_commit = on\nfsync = on\nfull_page_writes = on',
  },
  flush_at_commit: {
    what: 'system.flush',
    how: 'system.flushHow',
    code: 'innodb_flush_log_at_trx_commit = 1',
  },
  use_innodb: { what: 'system.engine', how: 'system.engineHow', code: 'ENGINE = InnoDB' },
};

export const TEXT_ADVICE: Record<TextProblem, Help> = {
  server: { what: 'system.text.server', how: 'system.text.serverHow' },
  connection: {
    what: 'system.text.connection',
    how: 'system.text.connectionHow',
    code: `charset: 'utf8mb4',`,
  },
  tables: {
    what: 'system.text.tables',
    how: 'system.text.tablesHow',
    code: 'ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4',
  },
  lax: {
    what: 'system.text.lax',
    how: 'system.text.laxHow',
    code: 'sql_mode = STRICT_TRANS_TABLES',
  },
};
