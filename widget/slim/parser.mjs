// Packets of socket.io 5 without binary attachments: type, namespace, number, JSON.
import { Emitter } from '@socket.io/component-emitter';

export const protocol = 5;
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 };

const PACKET = /^([0-4])(?:(\/[^,]*),)?(\d*)([^]*)$/;

export class Encoder {
  encode({ type, nsp, id = '', data }) {
    const json = data === undefined ? '' : JSON.stringify(data);
    return [type + (nsp && nsp !== '/' ? nsp + ',' : '') + id + json];
  }
}

export class Decoder extends Emitter {
  add(text) {
    const [, type, nsp = '/', id, json] = PACKET.exec(text) ?? [];
    const data = json && JSON.parse(json);
    const isEvent = Array.isArray(data) && typeof data[0] === 'string';
    if (type === undefined || (type === '2' && !isEvent) || (type === '3' && !Array.isArray(data))) {
      throw new Error('invalid packet');
    }
    const packet = { type: +type, nsp };
    if (id) packet.id = +id;
    if (json) packet.data = data;
    this.emitReserved('decoded', packet);
  }

  destroy() {}
}
