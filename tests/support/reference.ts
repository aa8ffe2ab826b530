import fs from 'node:fs';
import path from 'node:path';

const file = path.resolve(__dirname, '../../docs/reference/widget.md');

/** The reference of the widget, as it is published. */
export const widgetReference = (): string => fs.readFileSync(file, 'utf8');

/** Its examples in one language, in their order. */
export const examplesOf = (language: 'js' | 'css'): string[] =>
  [...widgetReference().matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code
  );
