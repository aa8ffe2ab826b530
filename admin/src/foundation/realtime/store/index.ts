export { createStore, type Store } from './createStore';
export { initialState, type RealtimeState } from './state';
export { reduce, type RealtimeAction } from './reduce';
