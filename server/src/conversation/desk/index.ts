export { DeskStore, type DeskReader } from './desk.store';
export { desk, type Desk } from './desk.room';
export type { HandBackService } from './hand-back.service';
export type { Hiding } from './hiding';
export { maySee, scopeOf } from './visibility.rules';
