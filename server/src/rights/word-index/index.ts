export { asksForChats, asksForContacts, boxKind, checkFilter, filterNames } from './filter.rules';
export { recordsIndexed, type IndexedRecord } from './indexed';
export { answerTexts, dropSearchTables, Indexer, SEARCH_TABLES } from './indexer';
export { sameEmail, SearchStore, type ChatHit, type ChatQuery, type TextHit } from './search.store';
export {
  excerptOf,
  hasPhrases,
  holdsWord,
  hasTerms,
  phoneKey,
  tokensOf,
  wordQuery,
  type WordQuery,
} from './words';
export { wordIndex, type WordIndex } from './word-index.room';
