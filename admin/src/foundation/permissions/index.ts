export { useMay } from './useMay';
export { ASK } from './permissions';
