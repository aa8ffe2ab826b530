import type { Look, Options } from './options';

declare global {
  /** File names with their hashes, put in by `scripts/build-widget.mjs`. */
  const APP_FILE: string;
  /** Where the server writes its settings when it sends the script. */
  const APPEARANCE: Look & {
    /** How the launcher looks with the form of this page, where forms have looks of their own. */
    look?(given: Options, language: string): Look | undefined;
  };
}
