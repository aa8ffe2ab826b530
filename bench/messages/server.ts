import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { serveBaselines } from './baseline';

/** Child process: the playground's Strapi with the plugin, and the baselines on the same HTTP server. */
const main = async () => {
  const appDir = process.cwd();
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).start();
  serveBaselines(strapi, strapi.server.httpServer);
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ type: 'ready' });
};

void main();
