import type { WidgetConfig } from '../../../../protocol/transparency/start';

/** What the panel says to the page in its frame. */
export interface PreviewMessage {
  type: 'live-chat-preview';
  config: WidgetConfig;
  view: 'start' | 'offline' | 'notice';
  dark: boolean;
}

export const READY = { type: 'live-chat-preview-ready' } as const;

/** Whether a message is meant for us; other windows of the same origin may say anything. */
export const isPreviewMessage = (data: unknown): data is PreviewMessage => {
  const { type, config } = (data ?? {}) as {
    type?: unknown;
    config?: Partial<WidgetConfig> | null;
  };
  return (
    type === 'live-chat-preview' &&
    Array.isArray(config?.form?.fields) &&
    typeof config.language === 'string' &&
    typeof config.appearance === 'object'
  );
};

/** The configuration as the widget would have it in that view. */
export const configFor = ({ config, view }: PreviewMessage): WidgetConfig =>
  view === 'offline' ? { ...config, available: false } : config;
