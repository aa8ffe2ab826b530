export interface WebsiteOptions {
  /** Origin of the Strapi server, e.g. `http://localhost:1337`. */
  cms: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** Name in the address: `localhost`, the default, or `127.0.0.1` for another site than the CMS's. */
  host?: 'localhost' | '127.0.0.1';
  /** Content-Security-Policy instead of the strict one; `null` for none. */
  csp?: string | null;
  /** Further pages by path, as whole HTML documents; `{{cms}}` stands for the CMS origin. */
  pages?: Record<string, string>;
  /** Folder of the kept mails that `/mailbox` shows; the playground's own by default. */
  mails?: string;
}

export interface Website {
  url: string;
  close(): Promise<void>;
}

export declare const contentSecurityPolicy: (cms: string) => string;
export declare const serveWebsite: (options: WebsiteOptions) => Promise<Website>;
