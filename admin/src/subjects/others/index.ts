export { CaseOthers } from './CaseOthers';
export { OthersCard } from './OthersCard';
