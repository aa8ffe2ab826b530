export const SNIPPETS = ['html', 'react', 'next', 'wordpress'] as const;
export type SnippetName = (typeof SNIPPETS)[number];

/** Address of the loader, from the address at which the panel reaches Strapi. */
export const embedURL = (backendURL: string, pageURL: string): string => {
  const base = new URL(backendURL === '' ? '/' : backendURL, pageURL);
  return `${base.origin}${base.pathname.replace(/\/+$/, '')}/live-chat/embed.js`;
};

/** What has to be pasted where, for each kind of website. */
export const snippet = (name: SnippetName, src: string): string => {
  switch (name) {
    case 'html':
      return `<script async src="${src}"></script>`;
    case 'react':
      return `import { useEffect } from 'react';

export function LiveChat() {
  useEffect(() => {
    const script = document.createElement('script');
    script.async = true;
    script.src = '${src}';
    document.body.append(script);
  }, []);
  return null;
}`;
    case 'next':
      return `import Script from 'next/script';

// inside <body> of app/layout.tsx
<Script src="${src}" strategy="lazyOnload" />`;
    case 'wordpress':
      return `add_action( 'wp_enqueue_scripts', function () {
  wp_enqueue_script(
    'live-chat',
    '${src}',
    array(),
    null,
    array( 'strategy' => 'async', 'in_footer' => true )
  );
} );`;
  }
};
