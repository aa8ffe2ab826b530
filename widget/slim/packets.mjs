// Packets of engine.io 4: one digit, then text. Binary ones do not exist in our protocol.
export const protocol = 4;

const SEPARATOR = '\x1e';
const TYPES = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];

export const encodePacket = ({ type, data = '' }, _binary, done) => done(TYPES.indexOf(type) + data);

export const decodePacket = (packet) => {
  const type = typeof packet === 'string' ? TYPES[packet[0]] : undefined;
  return type ? { type, data: packet.slice(1) } : { type: 'error', data: 'parser error' };
};

export const encodePayload = (packets, done) =>
  done(packets.map(({ type, data = '' }) => TYPES.indexOf(type) + data).join(SEPARATOR));

export const decodePayload = (payload) => payload.split(SEPARATOR).map(decodePacket);
