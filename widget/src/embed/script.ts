import type { Options } from '../contract';

/**
 * The tag that this code came with. A module does not know its own, and one that was given another name is known by what
 * it says of the server.
 */
export const findScript = (): HTMLScriptElement | null =>
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector('[src*="/live-chat/embed.js"],[data-server]');

/**
 * Options from a script tag. The server is what it says, or else everything before the path of this script; the whole
 * address of the script where that is another one.
 */
export const readOptions = ({ src, dataset }: HTMLScriptElement): Options => ({
  ...(dataset as Partial<Options>),
  server: (dataset['server'] || src).replace(/\/live-chat\/embed\.js.*|\/+$/, ''),
  language: dataset['lang'],
  remember: (dataset['remember'] ?? 'false') != 'false',
});
