// Only what socket.io takes from engine.io; the package's entry lists every transport.
export { Socket } from 'engine.io-client/build/esm/socket.js';
export { installTimerFunctions } from 'engine.io-client/build/esm/util.js';
export { nextTick } from 'engine.io-client/build/esm/globals.js';
