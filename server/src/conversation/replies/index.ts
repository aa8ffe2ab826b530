/** Answers for visitors who have left: by mail, with a link back into the conversation. */
export { isLinkToken } from './reply.rules';
export { reachChanged, ReplyService } from './reply.service';
export { replies } from './replies.room';
