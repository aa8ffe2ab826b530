export interface StatusAnswer {
  version: string;
  database: {
    client: 'sqlite' | 'postgres' | 'mysql';
    /** SQLite only: what the connection really uses. */
    journalMode?: string;
    synchronous?: string;
    /** PostgreSQL, MySQL and MariaDB: the settings that a commit depends on, in the database's own words. */
    commit?: string;
    /** An acknowledged message outlives a power loss. */
    durable: boolean;
    /** What to do about it, where there is something. */
    advice?:
      'enable_wal' | 'raise_synchronous' | 'wait_for_disk' | 'flush_at_commit' | 'use_innodb';
    /** Character set, in the database's own words. */
    encoding: string;
    /**
     * Why some text cannot be stored: the database's character set (`server`), the way to it (`connection`), tables of
     * ours that could not be changed (`tables`), or a database that cuts what does not fit (`lax`).
     */
    textProblem?: 'server' | 'connection' | 'tables' | 'lax';
  };
  sockets: { visitors: number; agents: number };
  /** Writings that PDFs show in the stand-in font, and the npm package that has a proper one. */
  fonts: { missing: { writing: 'Chinese' | 'Japanese' | 'Korean'; package: string }[] };
  /** Websites that tried to show the widget and are not on the list, the newest first. */
  refusedOrigins: { origin: string; count: number; lastAt: number }[];
  /**
   * Strapi trusts a proxy without knowing how many there are, and takes addresses that anybody can write
   * (`server.proxy.koa` without `maxIpsCount`).
   */
  forgeableAddresses: boolean;
}
