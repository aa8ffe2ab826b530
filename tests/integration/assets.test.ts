import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startStrapi, type TestStrapi } from '../support';

const app = path.resolve(__dirname, '../../dist/widget/app');

interface Raw {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** As it comes over the wire: nothing is decoded. */
const raw = (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET'
): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        })
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });

const decoded = ({ headers, body }: Raw): Buffer => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
};

const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const named = (name: string): string => {
  const file = fs.readdirSync(app).find((one) => new RegExp(`^${name}-[A-Z0-9]+\\.js$`).test(one));
  if (!file) throw new Error(`there is no ${name} in the build`);
  return file;
};

/** Everything that a first chat in English loads: the entry, one language, and what they import at once. */
const firstChat = (): string[] => {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = fs.readFileSync(path.join(app, file), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) add(next);
  };
  add(named('app'));
  add(named('en'));
  return [...found];
};

let strapi: TestStrapi;
beforeAll(async () => {
  strapi = await startStrapi();
}, 240_000);

const at = (file: string) => `${strapi.url}/live-chat/${file}`;
const files = () => ['embed.js', ...firstChat().map((file) => `app/${file}`)];

describe("the widget's files on the wire", () => {
  it('a whole first chat costs about 30 kB in a browser, and what arrives is the build', async () => {
    let wire = 0;
    let size = 0;
    for (const file of files()) {
      const answer = await raw(at(file), BROWSER);
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-encoding': 'br',
        'content-length': String(answer.body.length),
        'content-type': 'text/javascript; charset=utf-8',
        vary: expect.stringContaining('Accept-Encoding'),
      });
      if (file !== 'embed.js') {
        expect(decoded(answer)).toEqual(fs.readFileSync(path.join(app, '..', file)));
      }
      wire += answer.body.length;
      size += decoded(answer).length;
    }
    expect(wire).toBeLessThan(31_000);
    expect(wire).toBeLessThan(size / 2);
  });

  it('each file is told apart by coding, the same in each, and kept as long as it may be', async () => {
    for (const file of files()) {
      const answers = await Promise.all(
        ['br', 'gzip', 'identity', 'gzip;q=1, br;q=0.5', 'br;q=0'].map((accepted) =>
          raw(at(file), { 'accept-encoding': accepted })
        )
      );
      expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([
        'br',
        'gzip',
        undefined,
        'gzip',
        undefined,
      ]);
      const contents = answers.map((one) => createHash('sha1').update(decoded(one)).digest('hex'));
      expect(new Set(contents).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
      const kept = new Set(answers.map(({ headers }) => headers['cache-control']));
      expect([...kept]).toEqual([
        file === 'embed.js'
          ? 'public, max-age=300, must-revalidate'
          : 'public, max-age=31536000, immutable',
      ]);
    }
  });

  it('HEAD says the same without a body; a browser that has it gets 304; a range is the whole', async () => {
    for (const file of files()) {
      const got = await raw(at(file), BROWSER);
      const head = await raw(at(file), BROWSER, 'HEAD');
      const compared = ['content-encoding', 'content-length', 'content-type', 'etag', 'vary'];
      for (const name of compared) expect(head.headers[name]).toBe(got.headers[name]);
      expect(head.body.length).toBe(0);

      const etag = String(got.headers.etag);
      // A proxy that has changed the coding on the way weakens the name.
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await raw(at(file), { ...BROWSER, 'if-none-match': known });
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers).toMatchObject({ etag, vary: got.headers.vary });
        expect(again.headers['content-encoding']).toBeUndefined();
        expect(again.headers['content-length']).toBeUndefined();
      }
      // What is known in one coding is not known in the other.
      const other = { 'accept-encoding': 'gzip', 'if-none-match': etag };
      expect((await raw(at(file), other)).status).toBe(200);
      const part = await raw(at(file), { ...BROWSER, range: 'bytes=0-9' });
      expect([part.status, part.body.length]).toEqual([200, got.body.length]);
    }
  });

  it('what was compressed for a file is no address of its own', async () => {
    const file = `app/${named('app')}`;
    for (const ending of ['.br', '.gz']) {
      expect(fs.existsSync(path.join(app, '..', file + ending))).toBe(true);
      expect((await raw(at(file + ending), BROWSER)).status).toBe(404);
    }
  });
});

describe('T35: windows of other origins', () => {
  const files = fs
    .readdirSync(app)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, code: fs.readFileSync(path.join(app, name), 'utf8') }));

  it('are heard by the preview of the form builder alone, which asks for its own origin', () => {
    /** Files that a page loads, now or later. */
    const loadedBy = (page: string): Set<string> => {
      const loaded = new Set<string>();
      const load = ({ name, code }: (typeof files)[number]): void => {
        if (loaded.has(name)) return;
        loaded.add(name);
        for (const other of files) if (code.includes(other.name)) load(other);
      };
      for (const file of files) if (file.name.startsWith(`${page}-`)) load(file);
      return loaded;
    };
    const listening = files.filter(({ code }) => /addEventListener\(["']message["']/.test(code));
    expect(listening).toHaveLength(1);
    const [{ name }] = listening as [(typeof files)[number]];
    expect(loadedBy('preview-page')).toContain(name);
    for (const page of ['app', 'conversation-page', 'my-data-page', 'privacy-request-page']) {
      expect(loadedBy(page).size).toBeGreaterThan(0);
      expect(loadedBy(page)).not.toContain(name);
    }
    expect(listening[0]?.code).toMatch(
      /addEventListener\(["']message["'],\(\{origin:(\w+)[^}]*\}\)=>\{?\1===location\.origin/
    );
  });

  it('are told nothing: no message goes to any origin', () => {
    expect(files.filter(({ code }) => /postMessage\([^)]*["']\*["']/.test(code))).toEqual([]);
  });
});
