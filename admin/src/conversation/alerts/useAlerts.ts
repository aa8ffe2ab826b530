import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText, useVisitorName } from '../../foundation/i18n';
import { INBOX_PATH } from '../../foundation/plugin';
import { accessLost, panel, type Signal } from '../../foundation/realtime';
import { alertFor, type Alert } from './alert.rules';
import { attention } from './attention';
import { chime } from './chime';
import { claim } from './claim';
import { closeNotices, showNotice } from './desktop';
import { readPreferences } from './preferences';
import { keepTitleCount } from './titleBadge';
import { inTurn, isFocused, isFocusedElsewhere, showFocus } from './windows';

/**
 * Sound, desktop notice and count in the title, on every page of the panel. May be used by several parts of a page and
 * in several windows at once: whatever happens is announced by one of them, once.
 */
export const useAlerts = (): void => {
  const t = useText();
  const nameOf = useVisitorName();
  const navigate = useNavigate();

  const announce = ({ type, chat, text }: Signal, { sound, notice }: Alert, contents: boolean) => {
    if (sound !== 'none') void chime(sound);
    if (!notice) return;
    const name = nameOf(chat);
    showNotice({
      title: t(type === 'chat-arrived' ? 'alerts.newChat' : 'alerts.message', { name }),
      // Who looks over an agent's shoulder is not to read what visitors write.
      body: contents ? text : '',
      chatId: chat.chatId,
      onClick: () => navigate(`${INBOX_PATH}/${chat.chatId}`),
    });
  };
  const onSignal = async (signal: Signal): Promise<void> => {
    const { type, chat, seq } = signal;
    const focusedElsewhere = await isFocusedElsewhere();
    const wanted = readPreferences(window.localStorage);
    const alert = alertFor({
      type,
      availability: panel.getState().desk.me?.availability,
      focused: isFocused(),
      focusedElsewhere,
      open: panel.client.chat.current() === chat.chatId,
      wanted,
    });
    if (!alert) return;
    await inTurn(() => {
      if (claim(window.localStorage, `${type} ${chat.chatId}`, seq))
        announce(signal, alert, wanted.contents);
    });
  };
  const latest = useRef(onSignal);
  useEffect(() => {
    latest.current = onSignal;
  });

  useEffect(() => panel.client.signals.listen((signal) => void latest.current(signal)), []);
  useEffect(showFocus, []);
  useEffect(() => {
    const title = keepTitleCount(document, () => attention(panel.getState()));
    const end = panel.subscribe(() => {
      title.update();
      if (accessLost(panel.getState().link)) closeNotices();
    });
    return () => {
      end();
      title.end();
    };
  }, []);
};
