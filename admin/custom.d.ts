/** What Strapi puts on the page before the panel starts; only what this plugin reads. */
interface Window {
  strapi: { backendURL: string };
}
