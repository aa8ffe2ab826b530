import type { MessageKey } from '../../translations';

export type ShortcutName =
  'next' | 'previous' | 'take' | 'reply' | 'note' | 'end' | 'search' | 'help';

/** The keys of the inbox, in the order in which the overview shows them. */
export const SHORTCUTS: readonly { name: ShortcutName; key: string; text: MessageKey }[] = [
  { name: 'next', key: 'j', text: 'keys.next' },
  { name: 'previous', key: 'k', text: 'keys.previous' },
  { name: 'take', key: 't', text: 'keys.take' },
  { name: 'reply', key: 'r', text: 'keys.reply' },
  { name: 'note', key: 'n', text: 'keys.note' },
  { name: 'end', key: 'e', text: 'keys.end' },
  { name: 'search', key: 's', text: 'keys.search' },
  { name: 'help', key: '?', text: 'keys.help' },
];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The shortcut that was pressed. With Ctrl, Alt or Cmd a key belongs to the browser. */
export const shortcutFor = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pressed): ShortcutName | undefined =>
  ctrlKey || metaKey || altKey
    ? undefined
    : SHORTCUTS.find((shortcut) => shortcut.key === key.toLowerCase())?.name;
