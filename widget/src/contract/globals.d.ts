export {};

declare global {
  /** File names with their hashes, put in by `scripts/build-widget.mjs`. */
  const APP_FILE: string;
  const APP_STYLES: string;
  const LOADER_STYLES: string;
  /** Where the server writes its settings when it sends the script: colour and position. */
  const APPEARANCE: { color?: string; position?: 'left' | 'right' };
}
