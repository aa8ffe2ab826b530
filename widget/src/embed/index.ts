import { createWidget } from '../launcher';
import { readOptions } from './script';

const script = document.currentScript as HTMLScriptElement | null;

// A page that carries the tag twice, or runs it again after a navigation, keeps its first widget.
if (script && !window.liveChat) {
  const options = readOptions(script);
  createWidget(options, () => import(`${options.server}/live-chat/app/${APP_FILE}`));
}
