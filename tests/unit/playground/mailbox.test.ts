import fs from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { keepMail, type KeptMail } from '../../../playground/src/mail-folder';
import {
  attachmentOf,
  linked,
  mailboxHtml,
  readMails,
} from '../../../playground/website/mailbox.mjs';
import { serveWebsite, type Website } from '../../../playground/website/serve.mjs';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'live-chat-mailbox-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

const mail = (subject: string) => ({ to: 'robin@example.test', subject, text: 'Hello.' });

const attached = async () => {
  const attachments = [{ filename: 'Ihre Daten "1".pdf', content: Buffer.from('a pdf') }];
  await keepMail(folder, { ...mail('files'), attachments });
  const [kept] = await readMails(folder);
  return kept!;
};

describe('kept mails', () => {
  it('are read back, the newest first', async () => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 24, 9), doNotFake: ['nextTick', 'setImmediate'] });
    await keepMail(folder, mail('first'));
    jest.setSystemTime(Date.UTC(2026, 10, 24, 10));
    await keepMail(folder, mail('second'));
    jest.useRealTimers();
    expect((await readMails(folder)).map(({ subject }) => subject)).toEqual(['second', 'first']);
  });

  it('pass over what is not a mail', async () => {
    await keepMail(folder, mail('first'));
    await fs.writeFile(path.join(folder, 'half.json'), '{"to":');
    await fs.writeFile(path.join(folder, 'other.json'), '{"id":"../../etc","attachments":[]}');
    expect(await readMails(folder)).toHaveLength(1);
  });

  it('are none where there is no folder yet', async () => {
    expect(await readMails(path.join(folder, 'missing'))).toEqual([]);
    expect(mailboxHtml([])).toContain('No mail yet');
  });

  it('keep their attachments, handed over as the plugin hands them to every provider', async () => {
    const { id, attachments } = await attached();
    expect(attachments).toEqual(['Ihre Daten "1".pdf']);
    const found = await attachmentOf(folder, `/mailbox/${id}/0`);
    expect(found?.body.toString()).toBe('a pdf');
    expect(found?.disposition).toBe("attachment; filename*=UTF-8''Ihre%20Daten%20%221%22.pdf");
  });

  it.each(['/mailbox/../0', '/mailbox/%2e%2e/0', '/mailbox/x/0', '/mailbox//0'])(
    'give nothing else away: %s',
    async (pathname) => {
      expect(await attachmentOf(folder, pathname)).toBeUndefined();
    }
  );
});

describe('the page', () => {
  it('shows what a mail holds as text', () => {
    const hostile: KeptMail = {
      id: 'a'.repeat(36),
      at: '2026-11-24T09:00:00.000Z',
      to: '"><script>',
      subject: '<img src=x onerror=1>',
      text: '</pre><script>1</script>',
      attachments: ['<b>.pdf'],
    };
    const html = mailboxHtml([hostile]);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([
    [
      'See http://localhost:1337/live-chat/my-data#t=a.b&lang=de.',
      /href="[^"]*#t=a\.b&amp;lang=de"/,
    ],
    ['(https://www.example.com/a?b=1)', /href="https:\/\/www\.example\.com\/a\?b=1"/],
  ])('makes links of addresses: %s', (text, expected) => {
    expect(linked(text)).toMatch(expected);
  });

  it('makes links of nothing else', () => {
    expect(linked('javascript:alert(1) ftp://example.com')).not.toContain('<a');
    expect(linked('https://x.test/"onmouseover="1')).not.toMatch(/onmouseover="/);
  });
});

describe('the website', () => {
  let website: Website;
  beforeEach(async () => {
    website = await serveWebsite({ cms: 'http://localhost:1337', mails: folder });
  });
  afterEach(() => website.close());

  const get = (pathname: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(website.url);
      const options = { host: '127.0.0.1', port, path: pathname, headers: { host } };
      http
        .get(options, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .on('error', reject);
    });

  it('shows the mailbox to this machine', async () => {
    await keepMail(folder, mail('A link to your data'));
    const response = await fetch(`${website.url}/mailbox`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('A link to your data');
  });

  it('shows it to no other name, so that no website can reach it through a browser', async () => {
    expect(await get('/mailbox', 'localhost:4000')).toBe(200);
    expect(await get('/mailbox', 'evil.example')).toBe(404);
    expect(await get('/mailbox', 'localhost.evil.example')).toBe(404);
  });

  it('serves attachments to be saved, not to be shown', async () => {
    const { id } = await attached();
    const response = await fetch(`${website.url}/mailbox/${id}/0`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.text()).toBe('a pdf');
    expect((await fetch(`${website.url}/mailbox/${id}/1`)).status).toBe(404);
  });

  it('leads to the form for requests', async () => {
    const page = await (await fetch(`${website.url}/de`)).text();
    expect(page).toContain('http://localhost:1337/live-chat/privacy-request#lang=de');
  });
});
