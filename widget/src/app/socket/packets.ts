import { toJson } from '../../../../protocol/foundation/json';

/**
 * The text packets of engine.io 4 and socket.io 5, as far as one namespace without binary data needs
 * them: https://socket.io/docs/v4/engine-io-protocol/ and …/socket-io-protocol/
 */
export const ENGINE = { open: '0', close: '1', ping: '2', pong: '3', message: '4' } as const;
export const SOCKET = {
  connect: '0',
  disconnect: '1',
  event: '2',
  ack: '3',
  refused: '4',
} as const;
type SocketType = (typeof SOCKET)[keyof typeof SOCKET];

export interface Packet {
  type: SocketType;
  nsp: string;
  /** Ties an acknowledgement to its event. */
  id?: number;
  data?: unknown;
}

const PACKET = /^([0-4])(?:(\/[^,]*),)?(\d*)([^]*)$/;

export const encode = ({ type, nsp, id, data }: Packet): string =>
  `${ENGINE.message}${type}${nsp},${id ?? ''}${data === undefined ? '' : toJson(data)}`;

/** Reads what follows the engine's `4`; nothing when it is no packet that we know. */
export const decode = (text: string): Packet | undefined => {
  const [, type, nsp = '/', id, json] = PACKET.exec(text) ?? [];
  if (type === undefined) return undefined;
  const packet: Packet = { type: type as SocketType, nsp };
  if (id) packet.id = Number(id);
  try {
    if (json) packet.data = JSON.parse(json);
  } catch {
    return undefined; // Cut off or not ours.
  }
  return packet;
};
