export type Position = 'left' | 'right';

/** `system` follows the visitor's device, `page` the background of the page around it. */
export type Theme = 'light' | 'dark' | 'page' | 'system';

/** What a website may set, by `data-` attributes of the script tag or by `mountLiveChat`. */
export interface Options {
  /** Address of Strapi as visitors reach it, with its path prefix and without a trailing slash. */
  server: string;
  /** Key of the prechat form. */
  form?: string | undefined;
  /** Key of the department that this page is about; it helps to choose the form. */
  department?: string | undefined;
  /** BCP 47 tag; otherwise the page's own language. */
  language?: string | undefined;
  position?: Position | undefined;
  /** Brand colour as `#rrggbb`. */
  color?: string | undefined;
  /** Text that stands on the launcher. */
  label?: string | undefined;
  /** Default: `system`. */
  theme?: Theme | undefined;
  /** Keeps the conversation after the browser is closed (local instead of session storage). */
  remember?: boolean | undefined;
}

/** How the launcher looks before anything is asked for. */
export interface Look {
  position?: Position | undefined;
  color?: string | undefined;
  /** Its name for those who do not see it. */
  name?: string | undefined;
  /** Its name where everybody sees it. */
  label?: string | undefined;
}

/** Who the page says its visitor is. Fills in form fields and is never taken for verified. */
export interface Identity {
  name?: string;
  email?: string;
}
