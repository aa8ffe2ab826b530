import type { ChatEvent } from '../../../../../protocol/conversation/chat';
import type { Texts } from '../../i18n';
import { download } from './download';
import { toLines, type Line } from './lines';
import styles from './print.css';

const write = (page: Document, title: string, lines: Line[]): void => {
  const add = (name: string, text: string): void => {
    const element = page.createElement(name);
    element.textContent = text;
    element.dir = 'auto';
    page.body.append(element);
  };
  add('h1', title);
  for (const { at, who, text } of lines) {
    add('h2', `${who} – ${at}`);
    add('p', text);
  }
};

/** Opens the print dialogue on a page of its own; saves a file where the browser allows no new page. */
export const print = (title: string, events: readonly ChatEvent[], texts: Texts): void => {
  const target = window.open('', '_blank');
  if (!target) return download(title, events, texts);
  const page = target.document;
  page.title = title;
  page.documentElement.lang = texts.language;
  page.documentElement.dir = texts.direction;
  const { CSSStyleSheet: Sheet } = target as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets = [sheet];
  write(page, title, toLines(events, texts));
  target.onafterprint = () => target.close();
  target.focus();
  target.print();
};
