export { isMailOrEmpty, isWebOrEmpty } from './addresses';
export { same } from './same';
export { type Problem, problemsOf, problemAt, problemsBelow } from './problems';
export {
  directionOf,
  type Source,
  partOf,
  sourceOf,
  sortLanguages,
  toTag,
  anyText,
  withText,
  otherOf,
  OFFERED,
} from './languages';
