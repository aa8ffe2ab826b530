export { accessLost, type AccessLoss } from './access';
export type { LinkLoss, LinkState } from './linkState';
export { backOff } from './backOff';
export { socketAddress, type SocketAddress } from './address';
export { createLink, type Link } from './createLink';
export { fetchTicket, type TicketAnswer } from './ticket';
export { socketTransport } from './socketTransport';
export type {
  AnyFailure,
  AnswerOf,
  Heard,
  Reply,
  RequestOf,
  Requests,
  Transport,
  TransportEvents,
  TransportFactory,
} from './transport';
