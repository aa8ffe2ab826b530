import type { Options } from '../contract';

/**
 * The tag that this code came with. A module does not know its own, and one that was given another name is known by what
 * it says of the server.
 */
export const findScript = (): HTMLScriptElement | null =>
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector('script[src*="/live-chat/embed.js"],script[data-server]');

/** Options from a script tag. The server is what it says, or else everything before the path of this script. */
export const readOptions = ({ src, dataset }: HTMLScriptElement): Options => ({
  ...(dataset as Partial<Options>),
  server: (dataset['server'] ?? /(.*)\/live-chat\/embed\.js/.exec(src)?.[1] ?? '').replace(
    /\/+$/,
    ''
  ),
  language: dataset['lang'],
  remember: (dataset['remember'] ?? 'false') != 'false',
});
