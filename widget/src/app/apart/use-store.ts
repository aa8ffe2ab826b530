import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../chat';

/** The value of a store; draws again on each change. */
export const useStore = <Value extends object>(store: Store<Value>): Value => {
  const [value, setValue] = useState(store.value);
  useEffect(() => {
    setValue(store.value);
    return store.watch(() => setValue(store.value));
  }, [store]);
  return value;
};
