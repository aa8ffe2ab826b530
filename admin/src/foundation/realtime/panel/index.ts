export { panel } from './panel';
export { useConnection, useRealtime } from './hooks';
