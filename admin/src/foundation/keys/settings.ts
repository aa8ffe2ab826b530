/** How this agent wants to work with keys, remembered by this browser. */
export interface KeySettings {
  /** Single keys are commands at all (WCAG 2.1.4). */
  on: boolean;
  /** Keys of one's own, by the name of what they do. */
  own: Readonly<Record<string, string>>;
  /** After a note the next one is written, until one goes back to answering. */
  staysWithNotes: boolean;
}

const KEY = 'live-chat:keys';
const USUAL: KeySettings = { on: true, own: {}, staysWithNotes: true };

/** What can be a key: one sign that can be seen, small. */
export const asKey = (pressed: string): string | undefined => {
  const key = pressed.toLowerCase();
  return /^\S$/u.test(key) ? key : undefined;
};

/** @param raw as it was kept; anything else than that is taken as nothing */
export const readKeySettings = (raw: string | null): KeySettings => {
  try {
    const kept = JSON.parse(raw ?? '{}') as Partial<KeySettings> | null;
    const own = Object.entries(kept?.own ?? {}).flatMap(([name, pressed]) => {
      const key = typeof pressed === 'string' ? asKey(pressed) : undefined;
      return key === undefined ? [] : [[name, key] as const];
    });
    return {
      on: kept?.on !== false,
      own: Object.fromEntries(own),
      staysWithNotes: kept?.staysWithNotes !== false,
    };
  } catch {
    // Somebody else's or broken data: what is usual is right.
    return USUAL;
  }
};

type SettingStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The settings of this browser: every part of the panel, and every tab, sees the same. */
export const createKeySettings = (store: () => SettingStore) => {
  const listeners = new Set<() => void>();
  let raw: string | null = null;
  let value = USUAL;

  const kept = (): string | null => {
    try {
      return store().getItem(KEY);
    } catch {
      // A browser that keeps nothing: what was chosen holds as long as the page.
      return raw;
    }
  };
  return {
    get: (): KeySettings => {
      const now = kept();
      if (now !== raw) {
        raw = now;
        value = readKeySettings(now);
      }
      return value;
    },
    set: (next: KeySettings) => {
      const text = JSON.stringify(next);
      try {
        store().setItem(KEY, text);
      } catch {
        raw = text;
        value = next;
      }
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
};

export const keySettings = createKeySettings(() => window.localStorage);
