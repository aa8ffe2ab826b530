import type { Text } from '../../foundation/i18n';

/** Words for differences between versions, in the reader's language. */
export interface Say {
  t: Text;
  languageName: (tag: string) => string;
}
