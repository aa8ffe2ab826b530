import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('PROXY', false), maxIpsCount: env.int('PROXY_COUNT', 0) },
  app: { keys: env.array('APP_KEYS', []) },
  dirs: { public: env('PUBLIC_DIR', './public') },
  logger: { startup: { enabled: env.bool('STARTUP_BANNER', false) }, updates: { enabled: false } },
});

export default config;
