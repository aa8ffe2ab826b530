/** Who the visitor is, in this tab and its neighbours. */
export { type Session, toSession } from './session';
export { Vault } from './vault';
export { safeArea, type Area } from './area';
export { Share } from './share';
export { leader } from './leader';
