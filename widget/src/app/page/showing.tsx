import { Fragment as Group, render } from 'preact';
import type { WidgetConfig } from '../../../../protocol/transparency/start';
import { createSay } from '../apart';
import { chooseLanguage, directionOf } from '../i18n';
import { Rest } from '../rest';
import type { Fragment } from '../fragment';
import type { Draw, Page, PageMessages, Spoken } from './page';
import { paint } from './paint';

/** Languages of the browser that the server is told of. */
const OF_BROWSER = 3;

/** A page as it is shown for one link. */
export class Showing<Messages extends PageMessages<Messages>> {
  readonly #page: Page<Messages>;
  readonly #server: string;
  readonly #id: number;
  #config: WidgetConfig | undefined;
  #spoken: Spoken<Messages> | undefined;
  #content: Draw<Messages> | undefined;
  #over = false;

  /** @param id another one for each link, so that what is shown for it begins anew */
  constructor(page: Page<Messages>, server: string, id: number) {
    this.#page = page;
    this.#server = server;
    this.#id = id;
  }

  async show(fragment: Fragment): Promise<void> {
    const rest = new Rest(this.#server);
    const spoken = await this.#speak(fragment.language);
    const wanted = fragment.language || spoken.language;
    const browser = navigator.languages.slice(0, OF_BROWSER);
    const lang = [...new Set([wanted, spoken.language, ...browser])].join();
    const opened = {
      ...fragment,
      server: this.#server,
      rest,
      lang,
      config: () => this.#config,
      speak: (tag: string) => this.#speak(tag),
    };
    this.#content = await this.#page.begin(opened, spoken);
    this.#draw();
    // Colour and name only; without them the page is as useful.
    this.#config = await rest.config({ lang, page: location.pathname }).catch(() => undefined);
    if (!this.#config || this.#over) return;
    paint(this.#config);
    this.#draw();
  }

  /** Another link has been opened in its place. */
  end(): void {
    this.#over = true;
  }

  async #speak(tag: string): Promise<Spoken<Messages>> {
    const language = chooseLanguage([tag, ...navigator.languages]);
    const { default: messages } = await this.#page.texts[language]();
    this.#spoken = { language, say: createSay(messages) };
    this.#draw();
    return this.#spoken;
  }

  #draw(): void {
    if (this.#over || !this.#spoken || !this.#content) return;
    const { language, say } = this.#spoken;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = say('title');
    render(
      <main class="frame page">
        <header>
          <p>{this.#config?.form.title}</p>
          <h1>{say('title')}</h1>
        </header>
        <Group key={this.#id}>{this.#content(this.#spoken)}</Group>
      </main>,
      document.body
    );
  }
}
