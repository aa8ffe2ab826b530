import { LoadError } from './LoadError';
import { useFailure } from './useFailure';

interface FailureProps {
  /** What could not be done. */
  text: string;
  error: unknown;
  onRetry: () => void;
}

/** What could not be loaded and why, with a button to try again. */
export const Failure = ({ text, error, onRetry }: FailureProps) => {
  const failure = useFailure();
  return <LoadError text={`${text} ${failure(error)}`} onRetry={onRetry} />;
};
