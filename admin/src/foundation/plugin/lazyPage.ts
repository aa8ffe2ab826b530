import { lazy, type ComponentType } from 'react';

/** A page in a chunk of its own, which is loaded when the page is opened. */
export const lazyPage = <N extends string>(
  name: N,
  load: () => Promise<Record<N, ComponentType>>
) => lazy(() => load().then((file) => ({ default: file[name] })));
