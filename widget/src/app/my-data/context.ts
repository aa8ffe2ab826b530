import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Texts } from '../i18n';
import type { DataModel } from './model';
import type { DataState } from './state';
import type { Say } from './texts';

export interface Data {
  model: DataModel;
  state: DataState;
  say: Say;
  texts: Texts;
  /** Level of the sections' headings. */
  level: 2 | 3;
}

export const DataContext = createContext({} as Data);

export const useData = (): Data => useContext(DataContext);

/** The state; draws again on each change. */
export const useDataState = (model: DataModel): DataState => {
  const [state, setState] = useState(model.store.value);
  useEffect(() => model.store.watch(() => setState(model.store.value)), [model]);
  return state;
};
