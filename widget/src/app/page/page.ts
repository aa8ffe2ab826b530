import type { ComponentChildren } from 'preact';
import type { WidgetConfig } from '../../../../protocol/transparency/start';
import type { Say } from '../apart';
import type { Language } from '../i18n';
import type { Rest } from '../rest';
import type { Fragment, Secret } from '../fragment';

/** The language that a page speaks now. */
export interface Spoken<Messages> {
  language: Language;
  say: Say<Messages>;
}

/** What a page is opened with. */
export interface Opened<Messages> extends Fragment {
  /** Address of the server, without a slash at its end. */
  server: string;
  rest: Rest;
  /** Languages to ask the server for, best first, comma separated. */
  lang: string;
  /** Colour, name and notice; comes later than the page. */
  config(): WidgetConfig | undefined;
  /** Goes on in another language. */
  speak(tag: string): Promise<Spoken<Messages>>;
}

export type Draw<Messages> = (spoken: Spoken<Messages>) => ComponentChildren;

export interface Page<Messages> {
  /** Its name in the address. */
  name: string;
  secret: Secret;
  texts: Record<Language, () => Promise<{ default: Messages }>>;
  /** Called once for each link that is opened; what it returns draws what stands below the title. */
  begin(
    opened: Opened<Messages>,
    spoken: Spoken<Messages>
  ): Draw<Messages> | Promise<Draw<Messages>>;
}

/** Every page has a title among its texts. */
export type PageMessages<Messages> = Record<keyof Messages, string> & { title: string };
