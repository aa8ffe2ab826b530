export { Questions } from './Questions';
export { useChatActions, type ChatActions } from './useChatActions';
