import { asKey, type KeySettings } from '../../../foundation/keys';
import type { MessageKey } from '../../../foundation/translations';

export type ShortcutName =
  | 'next'
  | 'previous'
  | 'unread'
  | 'take'
  | 'reply'
  | 'note'
  | 'consent'
  | 'details'
  | 'release'
  | 'end'
  | 'home'
  | 'waiting'
  | 'mine'
  | 'all'
  | 'ended'
  | 'search'
  | 'help';

export interface Shortcut {
  name: ShortcutName;
  key: string;
  text: MessageKey;
}

/** The keys of the inbox as they are at first, in the order in which the overview shows them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'next', key: 'j', text: 'keys.next' },
  { name: 'previous', key: 'k', text: 'keys.previous' },
  { name: 'unread', key: 'u', text: 'keys.unread' },
  { name: 'take', key: 't', text: 'keys.take' },
  { name: 'reply', key: 'r', text: 'keys.reply' },
  { name: 'note', key: 'n', text: 'keys.note' },
  { name: 'consent', key: 'c', text: 'keys.consent' },
  { name: 'details', key: 'd', text: 'keys.details' },
  { name: 'release', key: 'b', text: 'keys.release' },
  { name: 'end', key: 'e', text: 'keys.end' },
  { name: 'home', key: '1', text: 'keys.home' },
  { name: 'waiting', key: '2', text: 'keys.waiting' },
  { name: 'mine', key: '3', text: 'keys.mine' },
  { name: 'all', key: '4', text: 'keys.all' },
  { name: 'ended', key: '5', text: 'keys.ended' },
  { name: 'search', key: 's', text: 'keys.search' },
  { name: 'help', key: '?', text: 'keys.help' },
];

/** The keys as this agent has set them. */
export const shortcutsOf = ({ own }: Pick<KeySettings, 'own'>): Shortcut[] =>
  SHORTCUTS.map((shortcut) => ({ ...shortcut, key: own[shortcut.name] ?? shortcut.key }));

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What was pressed stands for; of two that were given the same key, the first. With Ctrl, Alt or Cmd a key belongs to
 * the browser.
 */
export const shortcutFor = (
  { key: pressed, ctrlKey, metaKey, altKey }: Pressed,
  shortcuts: readonly Shortcut[] = SHORTCUTS
): ShortcutName | undefined => {
  const key = ctrlKey || metaKey || altKey ? undefined : asKey(pressed);
  return key === undefined ? undefined : shortcuts.find((one) => one.key === key)?.name;
};

/** What already has the key that is wanted for something else. */
export const takenBy = (
  key: string,
  name: ShortcutName,
  shortcuts: readonly Shortcut[]
): Shortcut | undefined => shortcuts.find((one) => one.key === key && one.name !== name);

/** The settings with another key for one thing; one that is as at first is not kept. */
export const withKey = (settings: KeySettings, name: ShortcutName, key: string): KeySettings => {
  const { [name]: _before, ...own } = settings.own;
  const usual = SHORTCUTS.find((one) => one.name === name)?.key;
  return { ...settings, own: key === usual ? own : { ...own, [name]: key } };
};
