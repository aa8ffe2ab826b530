import path from 'node:path';
import type { Core } from '@strapi/strapi';

type PluginConfig = Record<string, unknown>;

/** Tests and experiments lay JSON over the configuration without editing this file. */
const overrides = (json: string | undefined): PluginConfig =>
  json ? (JSON.parse(json) as PluginConfig) : {};

const liveChat = ({ env }: Core.Config.Shared.ConfigParams) => ({
  'live-chat': {
    // `disabled`, or `absent` as if it had been uninstalled: for trying out what becomes of its data.
    enabled: env('LIVE_CHAT_PLUGIN') !== 'disabled',
    // In an application that installed the package from npm this line is not needed. Absolute, because
    // Strapi first looks for "../" beside its own loader, and finds something there.
    resolve: path.resolve(process.cwd(), '..'),
    config: {
      origins: env.array('LIVE_CHAT_ORIGINS', ['http://localhost:4000']),
      sqlite: { wal: true },
      // Whoever tries it out starts more chats than a visitor does.
      limits: { newChats: { perMinute: 60, burst: 60 } },
      ...overrides(env('LIVE_CHAT_CONFIG')),
    },
  },
});

const config = (params: Core.Config.Shared.ConfigParams) => ({
  ...(params.env('LIVE_CHAT_PLUGIN') === 'absent' ? {} : liveChat(params)),
  ...(params.env('SMTP_HOST')
    ? {
        email: {
          config: {
            provider: 'nodemailer',
            providerOptions: {
              host: params.env('SMTP_HOST'),
              port: params.env.int('SMTP_PORT', 25),
              ignoreTLS: params.env.bool('SMTP_IGNORE_TLS', false),
            },
            settings: { defaultFrom: params.env('SMTP_FROM', 'chat@larkspur.example') },
          },
        },
      }
    : {}),
  'users-permissions': { config: { jwtSecret: params.env('JWT_SECRET') } },
});

export default config;
