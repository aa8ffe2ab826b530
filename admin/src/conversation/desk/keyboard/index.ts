export { KeysButton } from './KeysButton';
export { KeysOverlay } from './KeysOverlay';
export type { ShortcutName } from './shortcuts';
export { useKeyOf, useShortcuts } from './useShortcuts';
