import type { Options } from '../contract';

/**
 * The tag that this code came with. A module does not know its own, and one that was given another name is known by what
 * it says of the server. Scripts only: what visitors may put into a page, such as an image of that address or with the name
 * `currentScript`, must not say where code is loaded from.
 */
export const findScript = (): HTMLScriptElement | null =>
  document.currentScript?.localName == 'script'
    ? (document.currentScript as HTMLScriptElement)
    : document.querySelector('script[src*="/live-chat/embed.js"],script[data-server]');

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
