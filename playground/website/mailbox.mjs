import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * The mails that the demo has kept instead of sending them, as a page. For one's own machine: it shows everybody's
 * mails to whoever asks, so no real website may have anything like it.
 */

/** More than anybody looks through. */
const MAX_SHOWN = 100;

const ID = /^[0-9a-f-]{36}$/;
/** Where a text holds an address of the web; a full stop or bracket at its end belongs to the sentence. */
const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => ESCAPES[character]);

/** Text as HTML that holds nothing but text and links. */
export const linked = (text) => {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const address = escapeHtml(match[0]);
    parts.push(escapeHtml(text.slice(end, match.index)));
    parts.push(`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`);
    end = match.index + match[0].length;
  }
  return [...parts, escapeHtml(text.slice(end))].join('');
};

const isMail = (mail) =>
  ID.test(mail?.id) &&
  ['at', 'to', 'subject', 'text'].every((key) => typeof mail[key] === 'string') &&
  Array.isArray(mail.attachments);

const readMail = async (file) => {
  try {
    const mail = JSON.parse(await fs.readFile(file, 'utf8'));
    return isMail(mail) ? mail : undefined;
  } catch {
    // Deleted in between, or not one of ours.
    return undefined;
  }
};

/** Mails in the folder, the newest first. */
export const readMails = async (folder) => {
  const names = await fs.readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json'));
  const mails = await Promise.all(files.map((name) => readMail(path.join(folder, name))));
  return mails
    .filter((mail) => mail !== undefined)
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, MAX_SHOWN);
};

const attachmentList = ({ id, attachments }) =>
  attachments.length === 0
    ? ''
    : `<ul>${attachments
        .map((name, i) => `<li><a href="/mailbox/${id}/${i}" download>${escapeHtml(name)}</a></li>`)
        .join('')}</ul>`;

const article = (mail) => `<article class="mail">
  <h2 dir="auto">${escapeHtml(mail.subject)}</h2>
  <p class="lead">To ${escapeHtml(mail.to)}, <time datetime="${escapeHtml(mail.at)}">${escapeHtml(
    mail.at.replace('T', ' ').replace(/\..*/, ' UTC')
  )}</time></p>
  <pre dir="auto">${linked(mail.text)}</pre>
  ${attachmentList(mail)}
</article>`;

/** The page's part below the site's header. */
export const mailboxHtml = (mails) => `<section class="intro">
  <h1>Mailbox</h1>
  <p class="lead">
    Every mail of this demo, whoever it is for. Nothing leaves this machine. With <code>SMTP_HOST</code> set, mails go
    to that server instead and none are kept here.
  </p>
  <p class="actions"><a class="button" href="/mailbox">Reload</a></p>
</section>
${
  mails.length === 0
    ? '<p class="mail">No mail yet. Ask for a link or a copy of your data in the chat, and it arrives here after some seconds.</p>'
    : mails.map(article).join('\n')
}`;

/** An attachment of a kept mail: `/mailbox/<id>/<index>`. */
export const attachmentOf = async (folder, pathname) => {
  const [, id = '', index = ''] = /^\/mailbox\/([^/]+)\/(\d{1,2})$/.exec(pathname) ?? [];
  if (!ID.test(id)) return undefined;
  const mail = await readMail(path.join(folder, `${id}.json`));
  const name = mail?.attachments[Number(index)];
  if (name === undefined) return undefined;
  return {
    type: 'application/octet-stream',
    body: await fs.readFile(path.join(folder, `${id}-${Number(index)}`)),
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
};
