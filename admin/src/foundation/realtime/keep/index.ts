export { createKeeper, type KeepStore, type Kept } from './keeper';
