import { PERMISSIONS, type ServerToAgent } from '../../../../../protocol';
import type { AtDesk } from '../../../foundation/house';
import { maskedAnswer } from '../../../foundation/platform';
import type { AgentSocket } from '../socket-types';

/** Whether an agent sees addresses and numbers in full (R28). */
export const seesContacts = ({ permissions }: Pick<AtDesk, 'permissions'>): boolean =>
  permissions.has(PERMISSIONS.contactRead);

type Message<E extends keyof ServerToAgent> = Parameters<ServerToAgent[E]>[0];

/**
 * Tells agents something, each as they may see it. The masked form is made once, and only when somebody needs it: it is
 * on the way of every message.
 */
export const tellEach = <E extends keyof ServerToAgent>(
  sockets: Iterable<AgentSocket>,
  event: E,
  message: Message<E>
): void => {
  let masked: Message<E> | undefined;
  for (const socket of sockets) {
    const shown = seesContacts(socket.data.identity) ? message : (masked ??= maskedAnswer(message));
    socket.emit(event, ...([shown] as Parameters<ServerToAgent[E]>));
  }
};
