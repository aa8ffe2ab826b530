/** What a link by mail says after its `#`, where no server and no log ever sees it. */
export interface Fragment {
  token: string | undefined;
  language: string;
}

/** As the server makes them: address and end, and a signature over both. */
const TOKEN = /^link\.[\w-]{1,600}\.[0-9a-f]{64}$/;
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

export const readFragment = (hash: string): Fragment => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const token = parts.get('t') ?? '';
  const language = parts.get('lang') ?? '';
  return {
    token: TOKEN.test(token) ? token : undefined,
    language: TAG.test(language) ? language : '',
  };
};
