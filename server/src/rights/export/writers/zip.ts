import yazl from 'yazl';
import { FileSink, type SunkFile } from './file-sink';
import { TextStream } from './text-stream';

/** Writes a ZIP file whose parts come one after the other, each as a stream. */
export class Zip {
  private readonly zip = new yazl.ZipFile();
  private readonly sink: FileSink;
  private open: TextStream | undefined;

  /**
   * @param at time of all parts, milliseconds since 1970 UTC: the same records make the same file
   */
  constructor(
    path: string,
    private readonly at: number
  ) {
    const output = this.zip.outputStream;
    this.zip.on('error', (error: Error) => output.emit('error', error));
    this.sink = new FileSink(output, path);
  }

  /** A whole small part. */
  add(name: string, text: string): void {
    this.close();
    this.zip.addBuffer(Buffer.from(text), name, { mtime: new Date(this.at) });
  }

  /** Begins a part, which goes on until the next one. */
  begin(name: string): TextStream {
    this.close();
    this.open = new TextStream((step) => this.sink.orFailure(step));
    this.zip.addReadStream(this.open.stream, name, { mtime: new Date(this.at) });
    return this.open;
  }

  async end(): Promise<SunkFile> {
    this.close();
    this.zip.end();
    return this.sink.done;
  }

  private close(): void {
    this.open?.end();
    this.open = undefined;
  }
}
