import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type PanelName = 'privacy' | 'end';

/** Which panel lies over the conversation. */
export interface Panel {
  shown: PanelName | undefined;
  show(name: PanelName | undefined): void;
}

export const PanelContext = createContext({} as Panel);

export const usePanel = (): Panel => useContext(PanelContext);
