export { KeysOverlay } from './KeysOverlay';
export { shortcutFor, SHORTCUTS, type ShortcutName } from './shortcuts';
export { useShortcuts } from './useShortcuts';
