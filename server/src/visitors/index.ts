export { VisitorStore, type VisitorProfile } from './visitor.store';
export { coarseUserAgent } from './user-agent.rules';
export { pageAddress } from './page.rules';
export * as visitorContentTypes from './content-types';
