export { draftOf, reduceDrafts, type DraftAction, type DraftKind, type Drafts } from './drafts';
