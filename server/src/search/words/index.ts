export { excerptOf, withPlaces } from './excerpt.rules';
export { openWordIndex, type Indexed, type WordIndex } from './word-index';
export {
  folded,
  hasPhrases,
  holdsWord,
  hasTerms,
  phoneKey,
  tokensOf,
  wordQuery,
  type WordQuery,
} from './words.rules';
