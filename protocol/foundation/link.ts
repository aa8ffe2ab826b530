/** Whether an address may stand behind a link: `http` or `https`, with a host, and nothing that hides in it. */
export const isWebLink = (text: string): boolean => {
  if (!/^https?:\/\/[^\s/]/i.test(text) || /[\s<>"'`\\]/.test(text)) return false;
  try {
    const url = new URL(text);
    return url.username === '' && url.password === '';
  } catch {
    return false;
  }
};
