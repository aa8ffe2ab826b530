/**
 * A page's path as people write it: browsers send letters outside ASCII and spaces escaped (`/gr%C3%B6%C3%9Fe`). Other
 * escapes stay, and so does what is no UTF-8. Forms, conditions and what is shown compare paths in this form.
 */
export const readablePath = (path: string): string =>
  path
    .replace(/(?:%(?:20|[89a-f][0-9a-f]))+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .normalize('NFC');

/** The same as it stands in an address, and in what is stored of one; a part of a path will do. */
export const addressPath = (path: string): string =>
  readablePath(path)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^!-~]+/g, encodeURIComponent);
