import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Interruption } from './interruption';

export interface SunkFile {
  path: string;
  bytes: number;
  /** Hex SHA-256. */
  sha256: string;
}

/** A file being written. What goes wrong with it reaches whoever writes or waits, whichever comes first. */
export class FileSink {
  /** Rejects when the disk refuses; resolves when everything is written. */
  readonly done: Promise<SunkFile>;
  private readonly failure: Interruption;

  constructor(source: NodeJS.ReadableStream, path: string) {
    this.done = sink(source, path);
    this.failure = new Interruption(this.done);
  }

  /** Waits for something that a failed disk would keep from ever happening; for one thing at a time. */
  orFailure<T>(step: Promise<T>): Promise<T> {
    return this.failure.orElse(step);
  }
}

const sink = async (source: NodeJS.ReadableStream, path: string): Promise<SunkFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<string | Buffer>) {
      for await (const chunk of chunks) {
        const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        hash.update(data);
        bytes += data.length;
        yield data;
      }
    },
    // Others on the machine have no business with it.
    createWriteStream(path, { mode: 0o600 })
  );
  return { path, bytes, sha256: hash.digest('hex') };
};
