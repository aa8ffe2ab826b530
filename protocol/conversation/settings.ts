export interface Settings {
  /** Websites that may show the widget, as origins: scheme, host, port when not the usual one. */
  origins: string[];
  appearance: { color: string | null; position: 'left' | 'right' };
}

export interface SettingsAnswer extends Settings {
  /** Websites from the plugin's config file; they cannot be removed here. */
  configuredOrigins: string[];
}
