import { once } from 'node:events';
import { PassThrough } from 'node:stream';

/** Characters that are gathered before they go on: few large chunks cost less than many small ones. */
const CHUNK = 64 * 1024;

/** Text on its way into a file, with back-pressure. */
export class TextStream {
  readonly stream = new PassThrough();
  private waiting: string[] = [];
  private length = 0;

  /**
   * @param orFailure waits for a step, or rejects when the file behind has failed, which would never let it happen
   */
  constructor(private readonly orFailure: <T>(step: Promise<T>) => Promise<T>) {}

  /** A promise comes back only when the reader is behind. */
  write(text: string): Promise<void> | undefined {
    this.waiting.push(text);
    this.length += text.length;
    return this.length < CHUNK ? undefined : this.flush();
  }

  end(): void {
    this.stream.end(this.gathered());
  }

  private gathered(): string {
    const text = this.waiting.join('');
    this.waiting = [];
    this.length = 0;
    return text;
  }

  private flush(): Promise<void> | undefined {
    if (this.stream.write(this.gathered())) return undefined;
    return this.orFailure(once(this.stream, 'drain').then(() => undefined));
  }
}
