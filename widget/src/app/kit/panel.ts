import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type PanelName = 'privacy' | 'data' | 'mail' | 'end';

/** Which panel lies over the conversation. */
export interface Panel {
  shown: PanelName | undefined;
  /** The one that was closed last, so that the focus can go back to what opened it. */
  left: PanelName | undefined;
  show(name: PanelName | undefined): void;
}

export const PanelContext = createContext({} as Panel);

export const usePanel = (): Panel => useContext(PanelContext);
