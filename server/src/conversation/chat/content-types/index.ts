export { chat } from './chat';
export { message } from './message';
export { transcript } from './transcript';
export { chatFigure } from './chat-figure';
