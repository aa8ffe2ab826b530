/**
 * Where the preview page is, from the address at which the panel reaches Strapi; that may be absolute, relative or
 * empty, and may hold a path. Messages go to its origin and are taken from nowhere else.
 */
export const previewAddress = (
  backendURL: string,
  pageURL: string
): { url: string; origin: string } => {
  const base = new URL(backendURL === '' ? '/' : backendURL, pageURL);
  const prefix = base.pathname.replace(/\/+$/, '');
  return { url: `${base.origin}${prefix}/live-chat/preview`, origin: base.origin };
};
