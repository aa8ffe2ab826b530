export { Confirm } from './Confirm';
export { Hint } from './Hint';
export { Key } from './Key';
export { Person } from './Person';
export { edge, ink, tint, type Tone } from './tint';
export { Skeleton } from './Skeleton';
export { useCopy } from './useCopy';
export { VisuallyHidden } from './VisuallyHidden';
export { useMe } from './useMe';
