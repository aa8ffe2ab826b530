/** Answers for visitors who have left: by mail, with a link back into the conversation. */
export { isLinkToken } from './reply.rules';
export { ReplyService, type ReplyDeps } from './reply.service';
export type { Pass } from './reply.store';
