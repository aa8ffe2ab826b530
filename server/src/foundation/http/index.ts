export { OriginGuard, claimOf, PANEL_ADVICE } from './origin-guard';
export { panelDoor } from './door';
export { describeShape } from './describe-shape';
export { userOf, may } from './admin-user';
export { answering, parse } from './answering';
export { routeOf } from './route';
export { preferredCoding, type Coding } from './encoding.rules';
export { allowWebsites, answerErrors, limitRate } from './guard';
export { readJson } from './read-json';
export { isBelowPrefix } from './below-prefix';
export { http, type Http } from './http.room';
export {
  assertShown,
  exportsContacts,
  hiddenFrom,
  isHidden,
  NOTHING_HIDDEN,
  seesContacts,
  type Hidden,
} from './hidden';
export { languagesOf } from './languages-of';
