import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type * as ExtrasModule from '../extras';

type Extras = typeof ExtrasModule;

const RETRY_AFTER = 2_000;
let loaded: Extras | undefined;

/** Fetches what few visitors open; again and again where the network is away, as long as `wanted`. */
export const loadExtras = async (wanted: () => boolean): Promise<void> => {
  while (!loaded && wanted()) {
    try {
      loaded = await import('../extras');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  }
};

/** A component of the extras; nothing is drawn until they are there. */
export const later =
  <Props extends object>(choose: (extras: Extras) => ComponentType<Props>) =>
  (props: Props) => {
    const [, redraw] = useState({});
    useEffect(() => {
      let mounted = true;
      if (!loaded) void loadExtras(() => mounted).then(() => mounted && redraw({}));
      return () => void (mounted = false);
    }, []);
    const Component = loaded && choose(loaded);
    return Component ? <Component {...props} /> : null;
  };
