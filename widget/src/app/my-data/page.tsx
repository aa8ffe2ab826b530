import { render } from 'preact';
import type { WidgetConfig } from '../../../../protocol/rest';
import { parseColor, textOn } from '../contrast';
import { chooseLanguage, createTexts, locales } from '../i18n';
import { Rest } from '../rest';
import { systemClock } from '../timing';
import { readFragment, type Fragment } from './fragment';
import { DataModel } from './model';
import { dataRoutes } from './routes';
import { createSay, dataTexts } from './texts';
import { DataView } from './view';

/** "My data" as a page of its own, for links that come by mail. The token is kept in memory and nowhere else. */
const PATH = '/live-chat/my-data';
const server = location.origin + location.pathname.slice(0, location.pathname.lastIndexOf(PATH));

/** Takes what the link says, and takes it out of the address bar and the history. */
const takeFragment = (): Fragment => {
  const fragment = readFragment(location.hash);
  history.replaceState(null, '', location.pathname);
  return fragment;
};

const paint = ({ appearance: { color = '' } }: WidgetConfig): void => {
  const background = parseColor(color);
  if (!background) return;
  document.documentElement.style.setProperty('--c', color);
  document.documentElement.style.setProperty('--on', textOn(background));
};

const show = async ({ token, language: tag }: Fragment): Promise<void> => {
  const language = chooseLanguage([tag, ...navigator.languages]);
  const [{ default: messages }, { default: said }] = await Promise.all([
    locales[language](),
    dataTexts[language](),
  ]);
  const texts = createTexts(messages, language);
  const say = createSay(said);
  document.documentElement.lang = language;
  document.documentElement.dir = texts.direction;
  document.title = say('title');

  const rest = new Rest(server);
  const shown = tag || language;
  const lang = [...new Set([shown, language, ...navigator.languages.slice(0, 3)])].join();
  const seen: { config?: WidgetConfig } = {};
  const model = new DataModel({
    routes: dataRoutes(rest, token, lang),
    clock: systemClock,
    known: token !== undefined,
    linked: true,
    language: shown,
    lang,
    noticeVersion: () => seen.config?.notice?.version,
    pageUrl: location.origin + location.pathname,
  });
  const draw = (): void =>
    render(
      <main class="frame page">
        <header>
          <p>{seen.config?.form.title}</p>
          <h1>{say('title')}</h1>
        </header>
        <DataView key={token} model={model} say={say} texts={texts} level={2} linked />
      </main>,
      document.body
    );
  draw();
  // Colour and name only; without them the page is as useful.
  const config = await rest.config({ lang, page: location.pathname }).catch(() => undefined);
  if (!config) return;
  seen.config = config;
  paint(config);
  draw();
};

void show(takeFragment());
// Another link that is opened in the same tab changes nothing but the fragment.
addEventListener('hashchange', () => {
  if (location.hash) void show(takeFragment());
});
