import { createWidget } from '../launcher';
import { findScript, readOptions } from './script';

const script = findScript();
const server = script && readOptions(script).server;

if (!script || server == script.src) {
  // eslint-disable-next-line no-console -- whoever builds the website looks for it there
  console.error('live-chat: set data-server');
} else if (window.liveChat) {
  // A page that carries the tag twice, or runs it again after a navigation, keeps its first widget.
  window.liveChat.update(readOptions(script));
} else {
  createWidget(
    () => readOptions(script),
    () => import(`${server}/live-chat/app/${APP_FILE}`)
  );
}
