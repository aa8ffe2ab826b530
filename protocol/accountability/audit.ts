/** One line of the audit log as the panel shows it. */
export interface AuditLine {
  position: number;
  at: number;
  action: string;
  actor?: { id: string; name: string };
  target: string;
  data: Record<string, string | number | boolean | readonly string[]>;
}

export interface AuditFilter {
  /** Beginning of an action, e.g. `export` or `export.create`. */
  action?: string;
  actor?: string;
  target?: string;
  /** ISO dates, both inclusive, in the zone. */
  from?: string;
  to?: string;
  /** The reader's, of the IANA database; UTC where none is named. */
  zone?: string;
  cursor?: string;
}

export interface AuditAnswer {
  lines: AuditLine[];
  next?: string;
  total: number;
  /** Actions that occur, for the filter. */
  actions: string[];
  /** People of the panel who occur, by name. */
  actors: { id: string; name: string }[];
}

/** Answer to "verify": names the first row that was altered, removed or put in. */
export type AuditCheck =
  | {
      state: 'intact';
      lines: number;
      from: number;
      head: { position: number; hash: string };
      /**
       * This database was restored after that time: a head that was told then, in an earlier life of the database, is
       * not in the log any more. What came between is lost, or was taken away.
       */
      restoredAfter?: number;
    }
  | { state: 'empty' }
  | {
      state: 'broken';
      position: number;
      reason: 'changed' | 'missing' | 'checkpoint' | 'anchor' | 'truncated';
    };

/** The head of the chain as it was told to somewhere outside the database. */
export interface AuditAnchor {
  at: number;
  position: number;
  hash: string;
  to: 'file' | 'mail' | 'webhook';
  ok: boolean;
  /** Life of the database that it was told in; a restored backup begins another. */
  epoch?: string;
}

export interface AuditAnchoring {
  /** Appends the head to a file in the plugin's folder, once a day. */
  file: boolean;
  /** Mails it there; empty: nobody. */
  mailTo: string;
  /** Posts it there; empty: nowhere. */
  webhookUrl: string;
}

export interface AuditState {
  anchoring: AuditAnchoring;
  anchors: AuditAnchor[];
  /** Older lines went by retention; the chain goes on from here. */
  checkpoint?: { position: number; at: number; removed: number };
}
