/** Whether an address lies below the plugin's prefix, as the routers match it: without regard to case. */
export const isBelowPrefix = (url: string): boolean =>
  /^(?:https?:\/\/[^/]*)?\/+live-chat(?:[/?#]|$)/i.test(url);
