export { VisitorStore, type VisitorProfile } from './visitor.store';
export { coarseUserAgent } from './user-agent.rules';
export { profileStore } from './visitor.personal';
export { pageAddress } from './page.rules';
export * as visitorContentTypes from './content-types';
