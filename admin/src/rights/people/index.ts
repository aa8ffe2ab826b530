export { CaseOthers } from './CaseOthers';
export { NothingYet } from './NothingYet';
export { OthersCard } from './OthersCard';
export { ScopePage } from './ScopePage';
export { usePeopleSearch } from './usePeopleSearch';
export { SuggestionsCard } from './SuggestionsCard';
