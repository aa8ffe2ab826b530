/**
 * Loaded before Strapi (NODE_OPTIONS=--require): writes down every HTTP route below /live-chat, every other one
 * (`host`) and every socket event that the running server knows, into the file named by LIVE_CHAT_SURFACE.
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');

const file = process.env.LIVE_CHAT_SURFACE;
const routers = new Set();
const events = new Set();

const routes = () =>
  [...routers]
    .flatMap((router) => router.stack)
    .filter(({ path }) => typeof path === 'string')
    .flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`));

const write = () => {
  const all = [...new Set(routes())].sort();
  const isOurs = (route) => route.split(' ')[1].startsWith('/live-chat');
  const surface = {
    routes: all.filter(isOurs),
    host: all.filter((route) => !isOurs(route)),
    events: [...events].sort(),
  };
  fs.writeFileSync(file, JSON.stringify(surface));
};

const watchRouter = (Router) => {
  const { routes: original } = Router.prototype;
  Router.prototype.routes = function listed(...args) {
    routers.add(this);
    return original.apply(this, args);
  };
  Router.prototype.middleware = Router.prototype.routes;
};

const watchSockets = ({ Socket }) => {
  const { on } = Socket.prototype;
  Socket.prototype.on = function listed(event, listener) {
    events.add(`${this.nsp.name} ${String(event)}`);
    write();
    return on.call(this, event, listener);
  };
};

const seen = new Set();
const { _load: load } = Module;
Module._load = function watched(request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (!seen.has(loaded)) {
    if (request === '@koa/router') {
      seen.add(loaded);
      watchRouter(loaded);
    }
    if (request === 'socket.io' && loaded.Socket) {
      seen.add(loaded);
      watchSockets(loaded);
    }
  }
  return loaded;
};

const send = process.send?.bind(process);
if (send) {
  process.send = (message, ...rest) => {
    write();
    return send(message, ...rest);
  };
}
