/** What a transport tells. `closed` may come more than once; nothing else comes after it. */
export interface TransportEvents {
  packet(text: string): void;
  closed(): void;
}

/** A way to exchange packets with engine.io; open as soon as the first packet has come. */
export interface Transport {
  send(packet: string): void;
  close(): void;
}

/** Opens a transport to the endpoint's address. */
export type OpenTransport = (address: string, events: TransportEvents) => Transport;

/** The endpoint's address for one transport. */
export const addressOf = (address: string, transport: 'websocket' | 'polling'): URL => {
  const url = new URL(address);
  url.search = `EIO=4&transport=${transport}`;
  return url;
};
