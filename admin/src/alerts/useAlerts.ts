import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText, useVisitorName } from '../i18n';
import { INBOX_PATH } from '../pluginId';
import { panel, type Signal } from '../realtime';
import { attention } from './attention';
import { chime } from './chime';
import { showNotice } from './desktop';
import { readPreferences } from './preferences';
import { keepTitleCount } from './titleBadge';

/**
 * Sound, desktop notice and count in the title, on every page of the panel. May be used by several parts at once: each
 * of the three does the same thing only once.
 */
export const useAlerts = (): void => {
  const t = useText();
  const nameOf = useVisitorName();
  const navigate = useNavigate();

  const onSignal = (signal: Signal) => {
    if (panel.getState().desk.me?.availability !== 'online') return;
    const { sound, desktop } = readPreferences(window.localStorage);
    const away = document.visibilityState === 'hidden' || !document.hasFocus();
    const { chat } = signal;
    if (sound && (away || signal.type === 'chat-arrived')) void chime();
    if (!desktop || !away) return;
    const name = nameOf(chat);
    const arrived = signal.type === 'chat-arrived';
    showNotice({
      title: t(arrived ? 'alerts.newChat' : 'alerts.message', { name }),
      body: arrived ? (chat.preview?.text ?? '') : signal.text,
      chatId: chat.chatId,
      onClick: () => navigate(`${INBOX_PATH}/${chat.chatId}`),
    });
  };
  const latest = useRef(onSignal);
  useEffect(() => {
    latest.current = onSignal;
  });

  useEffect(() => panel.client.signals.listen((signal) => latest.current(signal)), []);
  useEffect(() => {
    const title = keepTitleCount(document, () => attention(panel.getState()));
    const end = panel.subscribe(title.update);
    return () => {
      end();
      title.end();
    };
  }, []);
};
