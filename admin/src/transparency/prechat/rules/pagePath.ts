/**
 * What people paste as a page becomes a path as assignments want it: whole addresses lose their site and query.
 * @example toPagePath('https://shop.example/sale/*?x=1') // '/sale/*'
 */
export const toPagePath = (typed: string): string | undefined => {
  const text = typed.trim();
  const path = text.replace(/^https?:\/\/[^/?#]+/i, '').replace(/[?#].*$/, '');
  if (path === '' && text !== '' && path !== text) return '/';
  return path.startsWith('/') && !/\s/.test(path) && path.length <= 2_000 ? path : undefined;
};
