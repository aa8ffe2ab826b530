import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat, State } from '../chat';
import type { Texts } from '../i18n';

export interface Widget extends Texts {
  chat: Chat;
  state: State;
}

export const WidgetContext = createContext<Widget | undefined>(undefined);

/** Texts, state and actions. */
export const useWidget = (): Widget => useContext(WidgetContext)!;

/** The chat's state; draws again on each change. */
export const useChatState = (chat: Chat): State => {
  const [state, setState] = useState(chat.store.value);
  useEffect(() => chat.store.watch(() => setState(chat.store.value)), [chat]);
  return state;
};
