import type { Options } from '../contract';

/** Options from a script tag. The server is everything before the path of this script. */
export const readOptions = ({ src, dataset }: HTMLScriptElement): Options => ({
  ...(dataset as Partial<Options>),
  server: src.slice(0, src.lastIndexOf('/live-chat/embed.js')),
  language: dataset['lang'],
  remember: (dataset['remember'] ?? 'false') != 'false',
});
