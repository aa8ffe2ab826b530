export {
  MAX_ATTEMPTS,
  reduceOutbox,
  type OutboxAction,
  type OutboxItem,
  type Outgoing,
  type OutboxState,
} from './outbox';
export { nextToSend, nextWake, pendingOf, shownIds } from './nextToSend';
