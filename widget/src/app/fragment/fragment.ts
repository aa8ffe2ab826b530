/** What a link by mail says after its `#`, where no server and no log ever sees it. */
export interface Fragment {
  token: string | undefined;
  /** There is a token, but it cannot be one of ours: a mail program has cut the link, for example. */
  spoilt: boolean;
  language: string;
}

/** Where a page's token stands in the fragment, and what the server makes them look like. */
export interface Secret {
  key: string;
  form: RegExp;
}

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

export const readFragment = (hash: string, { key, form }: Secret): Fragment => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const token = parts.get(key) ?? '';
  const language = parts.get('lang') ?? '';
  const right = form.test(token);
  return {
    token: right ? token : undefined,
    spoilt: token !== '' && !right,
    language: TAG.test(language) ? language : '',
  };
};
