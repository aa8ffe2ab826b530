import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Actions, State } from '../chat';
import type { Texts } from '../i18n';

export interface Widget extends Texts {
  chat: Actions;
  state: State;
}

/** Provided by the window, around everything. */
export const WidgetContext = createContext({} as Widget);

/** Texts, state and actions. */
export const useWidget = (): Widget => useContext(WidgetContext);

/** The chat's state; draws again on each change. */
export const useChatState = (chat: Pick<Actions, 'store'>): State => {
  const [state, setState] = useState(chat.store.value);
  useEffect(() => chat.store.watch(() => setState(chat.store.value)), [chat]);
  return state;
};
