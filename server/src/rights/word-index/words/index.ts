export { excerptOf } from './excerpt.rules';
export { openWordIndex, type Indexed, type WordIndex } from './word-index';
export {
  hasPhrases,
  holdsWord,
  hasTerms,
  phoneKey,
  tokensOf,
  wordQuery,
  type WordQuery,
} from './words.rules';
