import type { ReactNode } from 'react';
import { Failure } from './Failure';

interface LoadedProps<T> {
  data: T | undefined;
  error: unknown;
  /** What could not be loaded. */
  failed: string;
  onRetry: () => void;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** What was loaded; until then its skeleton, or why it could not be. */
export const Loaded = <T,>({
  data,
  error,
  failed,
  onRetry,
  skeleton,
  children,
}: LoadedProps<T>) => {
  if (data !== undefined) return children(data);
  if (error !== undefined) return <Failure text={failed} error={error} onRetry={onRetry} />;
  return skeleton;
};
