import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { consumer, type Consumer } from './support/consumer';

const root = path.resolve(__dirname, '../..');

/** As `create-strapi-app` writes it, for the server and for the admin panel. */
const STRAPI = {
  module: 'CommonJS',
  moduleResolution: 'Node',
  lib: ['ES2020', 'DOM'],
  target: 'ES2019',
  strict: false,
  skipLibCheck: true,
  forceConsistentCasingInFileNames: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  noImplicitThis: true,
};
const BUNDLER = {
  target: 'ESNext',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['DOM', 'DOM.Iterable', 'ESNext'],
  skipLibCheck: true,
  strict: true,
  jsx: 'react-jsx',
};
const NODE16 = {
  target: 'ES2022',
  module: 'Node16',
  moduleResolution: 'Node16',
  lib: ['DOM', 'ES2022'],
  strict: true,
  // Our own declarations have to be right by themselves; Strapi's are not.
  skipLibCheck: true,
};

/** Fails to compile unless `Actual` is exactly `Wanted`: neither `any` nor anything like it. */
const SAME = `
type Same<Actual, Wanted> = (<T>() => T extends Actual ? 1 : 2) extends <T>() => T extends Wanted ? 1 : 2 ? true : false;
const same = <Actual, Wanted>(yes: Same<Actual, Wanted>) => yes;
`;

const SERVER = `
import type { Core } from '@strapi/strapi';
import plugin from 'strapi-plugin-live-chat/strapi-server';
import type { ContentService, ControlService, LiveChatServer, PersonalDataService, PersonalDataStore } from 'strapi-plugin-live-chat/strapi-server';
${SAME}
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }) => {
  const content = strapi.plugin('live-chat').service('content');
  same<typeof content, ContentService>(true);
  same<typeof plugin, LiveChatServer>(true);
  const id: string = await content.importChat({
    importId: 'old/1', status: 'ended', startedAt: 1, endedAt: 3, language: 'en', visitor: { name: 'Robin' },
    messages: [{ by: 'visitor', body: 'Hello', at: 2 }],
  });
  // @ts-expect-error an author that does not exist
  await content.importChat({ importId: id, status: 'ended', startedAt: 1, language: 'en', visitor: {}, messages: [{ by: 'nobody', body: '', at: 1 }] });
  const control = strapi.plugin('live-chat').service('control');
  same<typeof control, ControlService>(true);
  const registry = strapi.service('plugin::live-chat.personalData');
  same<typeof registry, PersonalDataService>(true);
  const store: PersonalDataStore = {
    info: { key: 'orders', fields: [{ key: 'number', kind: 'text' }] },
    covers: [],
    find: async ({ subjectIds }) => subjectIds.length,
    async *export() { yield { id: '1', subjectId: 'x', values: { number: '7' } }; },
    erasure: { rank: 'records', plan: async () => ({ delete: 0, anonymise: 0, keep: 0 }), erase: async () => ({ more: false }) },
    verify: async () => [],
  };
  registry.register(store);
  // Other plugins stay what they were.
  const upload: Core.Plugin = strapi.plugin('upload');
  return upload;
};
`;

const ADMIN = `
import plugin, { type LiveChatAdmin } from 'strapi-plugin-live-chat/strapi-admin';
${SAME}
same<typeof plugin, LiveChatAdmin>(true);
export default plugin;
`;

const WIDGET = `
import { mountLiveChat, type Identity, type LiveChat, type MessageDetail, type Options } from 'strapi-plugin-live-chat/widget';
${SAME}
const options: Options = { server: 'https://cms.example', form: 'sales', position: 'left', remember: true };
const chat = mountLiveChat(options);
same<typeof chat, LiveChat>(true);
const off: () => void = chat.on('message', (detail) => { same<typeof detail, MessageDetail>(true); });
const robin: Identity = { name: 'Robin' };
chat.identify(robin);
// @ts-expect-error no such event
chat.on('opened', () => undefined);
// @ts-expect-error a server has to be named
mountLiveChat({});
document.addEventListener('live-chat:unread', ({ detail }) => { same<typeof detail, { count: number }>(true); });
window.addEventListener('live-chat:ended', ({ detail }) => { same<typeof detail.by, 'visitor' | 'agent' | 'system'>(true); });
window.liveChat?.open();
off();
export {};
`;

/** A page that has the script tag, and TypeScript. */
const GLOBAL = `
import type {} from 'strapi-plugin-live-chat/widget';
window.liveChat?.on('unread', ({ count }) => { document.title = \`(\${count})\`; });
// @ts-expect-error no such method
window.liveChat?.show();
`;

let app: Consumer;
beforeAll(async () => {
  // The run as a whole has built what others need; declarations are needed here alone.
  await ensureBuilt({ only: ['types'], force: true });
  app = await consumer();
}, 300_000);
afterAll(() => app.remove());

describe('the package', () => {
  it('its types hold under the tsconfig that Strapi writes', async () => {
    expect(
      await app.check(STRAPI, {
        'server.ts': SERVER,
        'admin.ts': ADMIN,
        'widget.ts': WIDGET,
        'global.ts': GLOBAL,
      })
    ).toBe('');
  }, 120_000);

  it('its types hold for bundlers and for Node, as ES module and as CommonJS', async () => {
    const [bundler, node] = await Promise.all([
      app.check(BUNDLER, { 'admin.ts': ADMIN, 'widget.ts': WIDGET, 'global.ts': GLOBAL }),
      app.check(NODE16, {
        'server.cts': SERVER,
        'server.mts': SERVER,
        'widget.mts': WIDGET,
      }),
    ]);
    expect(bundler).toBe('');
    expect(node).toBe('');
  }, 120_000);

  it('its entries are there at run time, by require and by import', async () => {
    // Strapi takes either form of a CommonJS module.
    const say = `console.log([typeof (plugin.default ?? plugin).bootstrap, typeof widget].join())`;
    expect(
      await app.print(
        'a.cjs',
        `const plugin = require('strapi-plugin-live-chat/strapi-server'); const widget = require.resolve('strapi-plugin-live-chat/widget'); ${say}`
      )
    ).toBe('function,string');
    expect(
      await app.print(
        'b.mjs',
        `import plugin from 'strapi-plugin-live-chat/strapi-server'; const widget = import.meta.resolve('strapi-plugin-live-chat/widget'); ${say}`
      )
    ).toBe('function,string');
  }, 60_000);

  it('brings one declaration per entry and module format, and no source, test or demo', () => {
    const { files } = app.packed;
    expect(files.filter((file) => /\.d\.m?ts$/.test(file))).toEqual(
      ['admin', 'server', 'widget'].flatMap((entry) => [
        `dist/${entry}/index.d.mts`,
        `dist/${entry}/index.d.ts`,
      ])
    );
    expect(files.filter((file) => /(^|\/)(src|tests?|playground|bench)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(map|tsx|tsbuildinfo|log|env)$/.test(file))).toEqual([]);
    expect(files).toContain('dist/cli/cli.js');
  });

  it('brings no font that few need: those of Chinese, Japanese and Korean are packages of their own', () => {
    const fonts = app.packed.files.filter((file) => file.endsWith('.woff'));
    expect(fonts).toContain('dist/fonts/latin-regular.woff');
    expect(fonts.filter((file) => /\/(sc|jp|kr)-/.test(file))).toEqual([]);
    expect(app.packed.size).toBeLessThan(13_000_000);
  });

  it('its README finds its picture and every page it links to', () => {
    const readme = fs.readFileSync(path.join(app.installed, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !/^(https?:|#)/.test(link));
    expect(own.length).toBeGreaterThan(5);
    const missing = own.filter(
      (link) => !fs.existsSync(path.join(app.installed, link.replace(/#.*$/, '')))
    );
    expect(missing).toEqual([]);
  });

  it('says who made it, where it lives and where to report a fault', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      author: { name: expect.stringMatching(/./) },
      repository: { type: 'git', url: expect.stringMatching(/^git\+https:/) },
      homepage: expect.stringMatching(/^https:/),
      bugs: { url: expect.stringMatching(/^https:/) },
      strapi: { kind: 'plugin', name: 'live-chat', icon: expect.stringMatching(/./) },
    });
  });
});
