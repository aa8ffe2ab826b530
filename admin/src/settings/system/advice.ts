import type { StatusAnswer } from '../../../../protocol';
import type { MessageKey } from '../../translations';

type Advice = NonNullable<StatusAnswer['database']['advice']>;

/** The line to add to `config/plugins`. With it the plugin sets `synchronous=FULL` as well, so it answers both. */
export const CONFIG_LINE = `'live-chat': { config: { sqlite: { wal: true } } },`;

/** The line of `config/server`, for one proxy. */
export const PROXY_LINE = `proxy: { koa: true, maxIpsCount: 1 },`;

export const ADVICE: Record<Advice, { what: MessageKey; how: MessageKey }> = {
  enable_wal: { what: 'system.wal', how: 'system.walHow' },
  raise_synchronous: { what: 'system.raise', how: 'system.raiseHow' },
};
