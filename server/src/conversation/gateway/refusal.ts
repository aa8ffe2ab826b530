import type { LiveChatError } from '../../../../protocol';

/** An error as socket.io hands it to a client that is not let in: the typed failure stands in `error.data`. */
export const refusalOf = (error: LiveChatError): Error & { data: object } => {
  const failure = error.toFailure();
  return Object.assign(new Error(failure.code), { data: failure });
};
