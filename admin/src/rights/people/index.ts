export { CaseOthers } from './CaseOthers';
export { OthersCard } from './OthersCard';
export { usePeopleSearch } from './usePeopleSearch';
export { SuggestionsCard } from './SuggestionsCard';
