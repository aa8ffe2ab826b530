import { toJson } from '../../../../protocol/foundation/json';
import { render } from 'preact';
import { storageKey, type Host } from '../../contract';
import { addStyles, make } from '../../dom';
import { loaderStyles } from '../../launcher';
import { readFragment } from '../fragment';
import { applyBrand, focusInside } from '../frame';
import { followKeyboard } from '../frame/viewport';
import { chooseLanguage, createTexts, locales, type Language, type Texts } from '../i18n';
import { Rest } from '../rest';
import { safeArea, toSession, type Session } from '../session';
import { styles, Window } from '../ui';
import { LinkedChat } from './linked-chat';
import { LINK, sessionOf, tryOpening, type Opening } from './opening';
import pageStyles from './shadow.css';
import { conversationTexts } from './texts';

/**
 * A conversation again, for a visitor who was answered by mail: the chat window, as large as the page. The secret of
 * the link is taken out of the address at once and kept for this tab alone.
 */
const PATH = '/live-chat/conversation';
const server = location.origin + location.pathname.slice(0, location.pathname.lastIndexOf(PATH));
const key = storageKey(server);
const area = safeArea(() => sessionStorage);

const element = document.createElement('live-chat');
const root = element.attachShadow({ mode: 'open' });
/** Never seen; the brand's colour is read off it. */
const launcher = make('button', 'launcher', { hidden: '', tabindex: -1 });
const frame = make('main', 'frame', { tabindex: -1, 'data-ready': '' });
addStyles(root, loaderStyles + styles + pageStyles);
root.append(launcher, frame);
document.body.append(element);

const kept = (): Session | undefined => {
  try {
    return toSession(JSON.parse(area.getItem(key) ?? 'null'));
  } catch {
    return undefined; // Not ours, or cut off.
  }
};

const host = (language: string): Host => ({
  options: { server, language },
  read: () => ({ server, language }),
  element,
  root,
  frame,
  launcher,
  identity: {},
  toggle: () => undefined,
  emit: () => undefined,
});

const showChat = (language: string, texts: Texts): void => {
  const own = host(language);
  const chat = new LinkedChat(own, [language, ...navigator.languages]);
  chat.store.watch(() => {
    const { config } = chat.store.value;
    if (!config) return;
    document.title = config.form.title ?? texts.t('name');
    applyBrand(element, launcher, config.appearance.color);
  });
  applyBrand(element, launcher);
  followKeyboard(frame);
  render(<Window chat={chat} texts={texts} drawn={() => focusInside(own)} />, frame);
  chat.opened();
};

interface Trouble {
  opening: Exclude<Opening, 'open'>;
  language: Language;
  texts: Texts;
  retry(): void;
  anew(): void;
}

const Trouble = ({ opening, language, texts: { t }, retry, anew }: Trouble) => {
  const own = conversationTexts[language];
  const broken = opening === 'broken';
  const title = broken ? t('broken') : own[opening];
  return (
    <div class="pad" role="alert">
      <h2>{title}</h2>
      <p>{broken ? t('brokenText') : own[`${opening}Text`]}</p>
      <button class="primary" onClick={broken ? retry : anew}>
        {t(broken ? 'tryAgain' : 'again')}
      </button>
    </div>
  );
};

const show = async (): Promise<void> => {
  const fragment = readFragment(location.hash, LINK);
  history.replaceState(null, '', location.pathname);
  const language = chooseLanguage([fragment.language, ...navigator.languages]);
  const { default: messages } = await locales[language]();
  const texts = createTexts(messages, language);
  document.documentElement.lang = element.lang = language;
  document.documentElement.dir = frame.dir = texts.direction;
  document.title = texts.t('name');
  const session = fragment.token === undefined ? kept() : sessionOf(fragment.token);

  const begin = async (): Promise<void> => {
    const none = fragment.spoilt ? 'dead' : 'none';
    const opening = session ? await tryOpening(new Rest(server), session) : none;
    if (opening === 'open') {
      area.setItem(key, toJson(session));
      return showChat(fragment.language || language, texts);
    }
    const anew = (): void => {
      area.removeItem(key);
      render(null, frame);
      showChat(fragment.language || language, texts);
    };
    const retry = () => void begin();
    render(<Trouble {...{ opening, language, texts, retry, anew }} />, frame);
  };
  await begin();
};

void show();
// Another link that is opened in the same tab changes nothing but the fragment: everything begins anew with it.
addEventListener('hashchange', () => {
  if (location.hash) location.reload();
});
