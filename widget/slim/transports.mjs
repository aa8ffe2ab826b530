// WebSocket and long polling, each by the browser's own means. WebTransport would need HTTP/3 in front
// of Strapi, and the package's own two carry the options of Node and of browsers without `fetch`.
import { Transport } from 'engine.io-client/build/esm/transport.js';
import { Polling } from 'engine.io-client/build/esm/transports/polling.js';
import { encodePacket } from 'engine.io-parser';

class BrowserSocket extends Transport {
  get name() {
    return 'websocket';
  }

  doOpen() {
    const { secure } = this.opts;
    try {
      this.socketOfBrowser = new WebSocket(this.createUri(secure ? 'wss' : 'ws', this.query));
    } catch (error) {
      this.emitReserved('error', error);
      return;
    }
    const socket = this.socketOfBrowser;
    socket.onopen = () => this.onOpen();
    socket.onclose = () => this.onClose({ description: 'websocket connection closed' });
    socket.onmessage = ({ data }) => this.onData(data);
    socket.onerror = () => this.onError('websocket error');
  }

  write(packets) {
    this.writable = false;
    for (const packet of packets) {
      // A socket that is closing drops what it is given; its close event follows.
      encodePacket(packet, false, (text) => this.socketOfBrowser.send(text));
    }
    queueMicrotask(() => {
      this.writable = true;
      this.emitReserved('drain');
    });
  }

  doClose() {
    if (!this.socketOfBrowser) return;
    this.socketOfBrowser.onerror = null;
    this.socketOfBrowser.close();
  }
}

class FetchPolling extends Polling {
  doPoll() {
    this.call(null, (data) => this.onData(data));
  }

  doWrite(data, done) {
    this.call(data, done);
  }

  call(body, done) {
    const headers = { 'Content-Type': 'text/plain;charset=UTF-8' };
    fetch(this.uri(), body === null ? { credentials: 'omit' } : { method: 'POST', body, headers, credentials: 'omit' })
      .then(async (response) => {
        if (!response.ok) throw new Error('HTTP ' + response.status);
        return response.text();
      })
      .then(done, (error) => this.onError('polling error', error));
  }
}

export const transports = { websocket: BrowserSocket, polling: FetchPolling };
