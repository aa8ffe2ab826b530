import { Fragment as Group, render, type ComponentChildren } from 'preact';
import type { WidgetConfig } from '../../../../protocol/rest';
import { parseColor, textOn } from '../contrast';
import { chooseLanguage, directionOf, type Language } from '../i18n';
import { Rest } from '../rest';
import { readFragment, type Fragment, type Secret } from './fragment';
import { createSay, type Say } from '../apart';

interface Titled {
  title: string;
}

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

type Draw<Messages> = (spoken: Spoken<Messages>) => ComponentChildren;

interface Page<Messages> {
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

const paint = ({ appearance: { color = '' } }: WidgetConfig): void => {
  const background = parseColor(color);
  if (!background) return;
  document.documentElement.style.setProperty('--c', color);
  document.documentElement.style.setProperty('--on', textOn(background));
};

/** Takes what the link says, and takes it out of the address bar and the history. */
const takeFragment = (secret: Secret): Fragment => {
  const fragment = readFragment(location.hash, secret);
  history.replaceState(null, '', location.pathname);
  return fragment;
};

/** Shows a page of its own. The token of its link is kept in memory and nowhere else. */
export const openPage = <Messages extends Record<keyof Messages, string> & Titled>({
  name,
  secret,
  texts,
  begin,
}: Page<Messages>): void => {
  const end = location.pathname.lastIndexOf('/live-chat/' + name);
  const server = location.origin + location.pathname.slice(0, end);
  let shows = 0;

  const show = async (fragment: Fragment): Promise<void> => {
    const key = ++shows;
    const rest = new Rest(server);
    let config: WidgetConfig | undefined;
    const load = async (tag: string): Promise<Spoken<Messages>> => {
      const language = chooseLanguage([tag, ...navigator.languages]);
      return { language, say: createSay((await texts[language]()).default) };
    };
    const draw = (): void => {
      // Another link was opened in the meantime.
      if (key !== shows) return;
      const { language, say } = spoken;
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
      document.title = say('title');
      render(
        <main class="frame page">
          <header>
            <p>{config?.form.title}</p>
            <h1>{say('title')}</h1>
          </header>
          <Group key={key}>{content(spoken)}</Group>
        </main>,
        document.body
      );
    };
    let spoken = await load(fragment.language);
    const shown = fragment.language || spoken.language;
    const lang = [...new Set([shown, spoken.language, ...navigator.languages.slice(0, 3)])].join();
    const content = await begin(
      {
        ...fragment,
        server,
        rest,
        lang,
        config: () => config,
        speak: async (tag) => {
          spoken = await load(tag);
          draw();
          return spoken;
        },
      },
      spoken
    );
    draw();
    // Colour and name only; without them the page is as useful.
    config = await rest.config({ lang, page: location.pathname }).catch(() => undefined);
    if (!config || key !== shows) return;
    paint(config);
    draw();
  };

  void show(takeFragment(secret));
  // Another link that is opened in the same tab changes nothing but the fragment.
  addEventListener('hashchange', () => {
    if (location.hash) void show(takeFragment(secret));
  });
};
