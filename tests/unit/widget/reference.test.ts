import fs from 'node:fs';
import path from 'node:path';
import { widgetReference } from '../../support/reference';

const source = path.resolve(__dirname, '../../../widget/src');
const sources = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|css)$/.test(file))
  .map((file) => fs.readFileSync(path.join(source, file), 'utf8'))
  .join('\n');
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** First cells of the table below a line. */
const table = (below: string): string[] => {
  const rows = widgetReference().split(below)[1]?.trimStart().split('\n\n')[0] ?? '';
  return all(rows.replace(/^(\|[^|]*\|).*$/gm, '$1'), /`([\w-]+)(?:\([^`]*)?`/g);
};

describe("the widget's reference", () => {
  it('names every custom property that there is, and no other', () => {
    expect(table('anything around it:')).toEqual(all(sources, /(--live-chat-[a-z-]+)/g));
  });

  it('names every part that there is, and no other', () => {
    const parts = [
      ...all(sources, /part="([\w-]+)"/g),
      ...all(sources, /setAttribute\('part', '([\w-]+)'/g),
      ...all(sources, /make\('\w+', '([\w-]+)'/g),
      ...['message', 'own', 'other', 'bubble', 'bubble-own', 'bubble-other'],
    ];
    expect(table('Parts for `::part()`:')).toEqual([...new Set(parts)].sort());
  });

  it('names every event and every method', () => {
    const contract = fs.readFileSync(path.join(source, 'contract/events.ts'), 'utf8');
    const [events = '', api = ''] = contract.split('/** `window.liveChat`');
    expect(table('## Events')).toEqual(
      all(events.split('interface LiveChatEvents')[1] ?? '', /^ {2}(\w+):/gm)
    );
    const methods = all(api, /^ {2}(\w+)[(<]/gm);
    expect(all(widgetReference(), /^\| `(\w+)\(/gm)).toEqual(methods);
  });
});
