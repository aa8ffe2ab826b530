interface Packet {
  data?: unknown;
}

interface Connection {
  on(event: 'packetCreate', listener: (packet: Packet) => void): unknown;
  on(event: 'flush', listener: () => void): unknown;
  close(discard?: boolean): unknown;
}

/**
 * Cuts a reader off that does not drain: what waits for one socket stays below a limit, and the rest of the
 * process stays out of harm. The client comes back and catches up by number.
 */
export const limitBuffer = (connection: Connection, maxBytes: number): void => {
  let waiting = 0;
  connection.on('packetCreate', ({ data }) => {
    waiting += typeof data === 'string' ? data.length : 0;
    if (waiting > maxBytes) connection.close(true);
  });
  connection.on('flush', () => {
    waiting = 0;
  });
};
