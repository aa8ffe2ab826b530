import { addressPath } from '../../../../protocol';

/** A page's address without query and fragment, which can hold anything; nothing for what is no web address. */
export const pageAddress = (url: string): string | undefined => {
  try {
    const { protocol, origin, pathname } = new URL(url);
    return /^https?:$/.test(protocol) ? `${origin}${addressPath(pathname)}` : undefined;
  } catch {
    // Whatever it is, it is not kept.
    return undefined;
  }
};
