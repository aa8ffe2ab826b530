/**
 * Parts of socket.io-client for old browsers, Node and binary messages, none of which this widget has,
 * and what stands in for them. The protocol on the wire is the same. Keys are paths inside node_modules.
 */
export const replacements = {
  'engine.io-client/build/esm/index.js': 'engine.mjs',
  'engine.io-client/build/esm/transports/index.js': 'transports.mjs',
  'engine.io-client/build/esm/contrib/parseuri.js': 'parseuri.mjs',
  'engine.io-client/build/esm/contrib/parseqs.js': 'parseqs.mjs',
  'engine.io-parser/build/esm/index.js': 'packets.mjs',
  'socket.io-parser/build/esm/index.js': 'parser.mjs',
  'socket.io-client/build/esm/contrib/backo2.js': 'backoff.mjs',
  '@socket.io/component-emitter/lib/esm/index.js': 'emitter.mjs',
};

/** The manager alone: the package's own entry adds a cache of managers and an address parser. */
export const entries = { 'socket.io-client': 'socket.io-client/build/esm/manager.js' };
