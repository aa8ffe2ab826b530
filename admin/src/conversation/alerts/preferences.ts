/** What this agent wants to hear and see, remembered by this browser. */
export interface AlertPreferences {
  sound: boolean;
  desktop: boolean;
  /** Notices show what was written, and not only by whom. */
  contents: boolean;
}

const KEY = 'live-chat:alerts';
const USUAL: AlertPreferences = { sound: true, desktop: false, contents: false };

type PreferenceStore = Pick<Storage, 'getItem' | 'setItem'>;

export const readPreferences = (store: PreferenceStore): AlertPreferences => {
  try {
    const kept = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<AlertPreferences> | null;
    return {
      sound: typeof kept?.sound === 'boolean' ? kept.sound : USUAL.sound,
      desktop: typeof kept?.desktop === 'boolean' ? kept.desktop : USUAL.desktop,
      contents: typeof kept?.contents === 'boolean' ? kept.contents : USUAL.contents,
    };
  } catch {
    // Somebody else's or broken data: what is usual is right.
    return USUAL;
  }
};

export const writePreferences = (store: PreferenceStore, preferences: AlertPreferences): void =>
  store.setItem(KEY, JSON.stringify(preferences));
