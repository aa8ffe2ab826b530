import { toJson } from '../../../../protocol/foundation/json';
import { render } from 'preact';
import { make, set } from '../../dom';
import { loaderStyles } from '../../launcher';
import { loadNumbers } from '../form';
import { applyBrand, showLauncher } from '../frame';
import { chooseLanguage, createTexts, locales, type Texts } from '../i18n';
import { styles, Window } from '../ui';
import { configFor, isPreviewMessage, READY, type PreviewMessage } from './message';
import { PreviewChat } from './preview-chat';
import { inScheme } from '../theme';
import { NOTHING_SENT } from './texts';

/**
 * The widget in a frame of the form builder: its own components, fed by the panel. Nothing is fetched but
 * languages, nothing is stored, and only the panel of the same origin is heard.
 */
const NOTE =
  '.note:not(:empty){flex:none;padding:10px 20px;background:var(--text);color:var(--bg)}';
const PATH = '/live-chat/preview';
const server = location.origin + location.pathname.slice(0, location.pathname.lastIndexOf(PATH));

const element = document.createElement('live-chat');
const root = element.attachShadow({ mode: 'open' });
const launcher = make('button', 'launcher', { 'aria-expanded': true, tabindex: -1 });
const frame = make('div', 'frame', { role: 'dialog', tabindex: -1, 'data-ready': '' });
const sheet = new CSSStyleSheet();
root.adoptedStyleSheets = [sheet];
root.append(launcher, frame);
document.body.append(element);

let texts: Texts | undefined;
let last: PreviewMessage | undefined;
let shown = 0;
/** Says that nothing was sent, once somebody has pressed start. */
let note = '';

const chat = new PreviewChat(server, () => {
  note = NOTHING_SENT[chooseLanguage([texts?.language ?? ''])];
  draw();
});

const draw = (): void => {
  if (!texts) return;
  const panel = last?.view === 'notice' ? 'privacy' : undefined;
  render(
    <>
      <Window chat={chat} texts={texts} panel={panel} drawn={() => undefined} />
      <p class="note" role="status">
        {note}
      </p>
    </>,
    frame
  );
};

const paint = ({ config, dark }: PreviewMessage, texts: Texts): void => {
  sheet.replaceSync(loaderStyles + inScheme(styles, dark) + NOTE);
  frame.style.colorScheme = dark ? 'dark' : 'light';
  set(document.documentElement, { lang: config.language });
  frame.dir = texts.direction;
  element.className = config.appearance.position;
  element.style.removeProperty('--lc-brand');
  applyBrand(element, launcher, config.appearance.color);
  const { label } = config.appearance;
  const name = label ?? config.form.launcher ?? texts.t('name');
  showLauncher(launcher, { name, label }, 0, texts);
};

const show = async (message: PreviewMessage): Promise<void> => {
  const turn = ++shown;
  const config = configFor(message);
  const language = chooseLanguage([config.language]);
  const [{ default: messages }] = await Promise.all([
    locales[language](),
    loadNumbers(config.form.fields),
  ]);
  if (turn !== shown) return;
  texts = createTexts(messages, language);
  if (toJson(message) !== toJson(last)) note = '';
  last = message;
  paint(message, texts);
  chat.store.set({ config, available: config.available });
  draw();
};

addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
  if (origin === location.origin && isPreviewMessage(data)) void show(data);
});
parent.postMessage(READY, location.origin);
