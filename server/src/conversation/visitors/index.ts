export { VisitorStore, type VisitorProfile } from './visitor.store';
export { coarseUserAgent } from './user-agent.rules';
export { pageAddress } from './page.rules';
export { visitors, type Visitors } from './visitors.room';
export type { VisitorsHere } from './visitors-here';
