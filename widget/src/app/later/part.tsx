import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const RETRY_AFTER = 2_000;

/** A part of the app that few visitors open, and that is fetched when they do. */
export interface Part<Module> {
  /** Fetches it; again and again where the network is away, as long as it is `wanted`. */
  load(wanted: () => boolean): Promise<void>;
  /** A component of it; until it is there `waiting` is drawn, or nothing. */
  later<Props extends object>(
    choose: (module: Module) => ComponentType<Props>,
    waiting?: ComponentType
  ): ComponentType<Props>;
}

export const createPart = <Module,>(fetchModule: () => Promise<Module>): Part<Module> => {
  let loaded: Module | undefined;
  const load = async (wanted: () => boolean): Promise<void> => {
    while (!loaded && wanted()) {
      try {
        loaded = await fetchModule();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      }
    }
  };
  return {
    load,
    later: (choose, Waiting) => (props) => {
      const [, redraw] = useState({});
      useEffect(() => {
        let mounted = true;
        if (!loaded) void load(() => mounted).then(() => mounted && redraw({}));
        return () => void (mounted = false);
      }, []);
      const Component = loaded && choose(loaded);
      if (Component) return <Component {...props} />;
      return Waiting ? <Waiting /> : null;
    },
  };
};
