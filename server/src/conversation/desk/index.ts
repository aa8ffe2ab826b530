export { DeskStore } from './desk.store';
export { desk, type Desk } from './desk.room';
export type { Hiding } from './hiding';
export { maySee, scopeOf } from './visibility.rules';
