import { readablePath } from '../../../../protocol';

/** The part of a page's address that tells an agent where the visitor is: its path, or the host for a start page. */
export const pagePath = (url: string): string => {
  try {
    const { pathname, host } = new URL(url);
    return pathname === '/' ? host : readablePath(pathname);
  } catch {
    // Shown as it came; it is text, whatever it holds.
    return url;
  }
};

/** The address, if a browser may follow it; pages are told by visitors. */
export const webHref = (url: string): string | null =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : null;
