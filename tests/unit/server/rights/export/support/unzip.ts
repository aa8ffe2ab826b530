import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

type Open = (
  data: Buffer,
  options: { lazyEntries: boolean },
  done: (error: Error | null, zip: yauzl.ZipFile) => void
) => void;

/** Parts of a ZIP file as text, by name, read by another library than the one that wrote it. */
export const unzip = async (data: Buffer): Promise<Record<string, string>> => {
  const zip = await promisify(yauzl.fromBuffer as unknown as Open)(data, { lazyEntries: true });
  const parts: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        void buffer(stream).then((content) => {
          parts[entry.fileName] = content.toString('utf8');
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
};
