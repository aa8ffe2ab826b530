/** Tells whoever builds the website what is missing, where to add it, and nothing to its visitors. */
export const explainOrigin = (server: string): void =>
  // eslint-disable-next-line no-console -- that is where they look
  console.error(
    `[live-chat] ${server} does not answer this website yet. Add exactly "${location.origin}" in the ` +
      'Strapi admin panel under Settings → Live chat → Websites, or in config/plugins: ' +
      `'live-chat': { config: { origins: ['${location.origin}'] } }`
  );
