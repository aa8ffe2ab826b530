import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AuditAnchor, AuditAnchoring } from '../../../../protocol';
import { makeOwnFolder, StoredValue, type Mail } from '../../foundation/platform';
import type { Send } from '../../foundation/outgoing';
import type { Link, ToldLink } from '../../foundation/audit';

const FILE = 'audit-anchors.jsonl';
const KEPT = 30;
const ANSWER_TIMEOUT = 10_000;

export interface AnchorDeps {
  strapi: Core.Strapi;
  /** Folder of the file. */
  directory: string;
  mail: (message: Mail) => Promise<void>;
  send: Send;
  /** Name of this life of the database. */
  epoch?: (() => Promise<string>) | undefined;
  onDefect: (error: unknown) => void;
}

const parsed = (line: string): ToldLink | undefined => {
  try {
    const { at, position, hash, epoch } = JSON.parse(line) as Partial<ToldLink>;
    if (typeof position !== 'number' || typeof hash !== 'string') return undefined;
    return {
      position,
      hash,
      ...(typeof at === 'number' ? { at } : {}),
      ...(typeof epoch === 'string' ? { epoch } : {}),
    };
  } catch {
    // A crash may have cut the last line off.
    return undefined;
  }
};

/** Tells the head of the chain to places outside the database: what is cut off or written anew is then seen. */
export class Anchors {
  private readonly settings: StoredValue<AuditAnchoring>;
  private readonly told: StoredValue<{ anchors: AuditAnchor[] }>;

  constructor(private readonly deps: AnchorDeps) {
    this.settings = new StoredValue(deps.strapi, 'audit-anchoring', {
      file: true,
      mailTo: '',
      webhookUrl: '',
    });
    this.told = new StoredValue(deps.strapi, 'audit-anchors', { anchors: [] }, 0);
  }

  /** Name of this life of the database; nothing where lives are not told apart. */
  epoch(): Promise<string | undefined> {
    return this.deps.epoch?.() ?? Promise.resolve(undefined);
  }

  private get file(): string {
    return path.join(this.deps.directory, FILE);
  }

  anchoring(): Promise<AuditAnchoring> {
    return this.settings.get();
  }

  async setAnchoring(anchoring: AuditAnchoring): Promise<void> {
    await this.settings.set(anchoring);
  }

  /** The last ones, the newest first. */
  async list(): Promise<AuditAnchor[]> {
    return (await this.told.get()).anchors;
  }

  /** All heads that are known outside the log: those of the file, and the last ones of every place. */
  async heads(): Promise<ToldLink[]> {
    const stored = (await this.list()).filter(({ ok }) => ok);
    return [...stored, ...(await this.ofFile())];
  }

  private async ofFile(): Promise<ToldLink[]> {
    try {
      const lines = (await fs.readFile(this.file, 'utf8')).split('\n');
      return lines.map(parsed).filter((one): one is ToldLink => one !== undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Tells every place that is set up; one that fails does not stop the others. */
  async tell(head: Link, at: number): Promise<void> {
    const { file, mailTo, webhookUrl } = await this.settings.get();
    const epoch = await this.epoch();
    const life = epoch === undefined ? {} : { epoch };
    const fresh: AuditAnchor[] = [];
    const attempt = async (to: AuditAnchor['to'], work: () => Promise<void>) => {
      const ok = await work().then(
        () => true,
        (error: unknown) => {
          this.deps.onDefect(error);
          return false;
        }
      );
      fresh.push({ at, position: head.position, hash: head.hash, to, ok, ...life });
    };
    if (file)
      await attempt('file', () =>
        this.append({ at, position: head.position, hash: head.hash, ...life })
      );
    if (mailTo) await attempt('mail', () => this.mail(mailTo, head, at));
    if (webhookUrl) await attempt('webhook', () => this.post(webhookUrl, head, at));
    if (fresh.length === 0) return;
    await this.told.set({ anchors: [...fresh, ...(await this.list())].slice(0, KEPT) });
  }

  private async append(anchor: ToldLink): Promise<void> {
    await makeOwnFolder(this.deps.directory);
    const handle = await fs.open(this.file, 'a', 0o600);
    try {
      await handle.appendFile(`${JSON.stringify(anchor)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private mail(to: string, { position, hash }: Link, at: number): Promise<void> {
    return this.deps.mail({
      to,
      subject: `Live chat: head of the audit log, position ${position}`,
      text: [
        'Keep this mail: with it you can show later that the audit log was not changed before it.',
        '',
        `Time: ${new Date(at).toISOString()}`,
        `Position: ${position}`,
        `Hash: ${hash}`,
      ].join('\n'),
    });
  }

  private async post(url: string, { position, hash }: Link, at: number): Promise<void> {
    const { ok, status } = await this.deps.send(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT),
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'strapi-plugin-live-chat' },
      body: JSON.stringify({
        type: 'audit.anchor',
        at: new Date(at).toISOString(),
        position,
        hash,
      }),
    });
    if (!ok) throw new Error(`the audit log's webhook answered ${status}`);
  }
}
