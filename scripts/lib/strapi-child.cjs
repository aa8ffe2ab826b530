/**
 * Runs the built playground as `strapi start` does, in a process that was forked: tells its parent when it
 * answers requests, and ends when its parent is gone, however that one ended.
 */
'use strict';

const path = require('node:path');

const appDir = path.resolve(__dirname, '../../playground');
process.chdir(appDir);

const tell = (message) => {
  if (process.connected) process.send(message);
};

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const { createStrapi } = require('@strapi/strapi');

createStrapi({ appDir, distDir: path.join(appDir, 'dist') })
  .start()
  .then(
    (strapi) => tell({ type: 'ready', port: strapi.server.httpServer.address().port }),
    (error) => {
      console.error(error);
      process.exit(1);
    }
  );
