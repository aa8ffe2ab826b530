export { Conversation } from './Conversation';
export { PickHint } from './PickHint';
