import type { LiveChat } from './events';

declare global {
  interface Window {
    liveChat?: LiveChat;
  }
  /** File names with their hashes, put in by `scripts/build-widget.mjs`. */
  const APP_FILE: string;
  const APP_STYLES: string;
  const LOADER_STYLES: string;
  /** Replaced by the server with its settings when it sends the script; otherwise a plain string. */
  const APPEARANCE: { color?: string; position?: 'left' | 'right' } | string;
}
