import { createHmac, randomBytes } from 'node:crypto';
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { addressScope } from './address.rules';

// Lives as long as the process: keys of rate limits cannot be turned back into addresses, nor joined across restarts.
const secret = randomBytes(32);

/** A pseudonym of a network address, for rate limits only. The address itself is kept nowhere. */
export const addressKey = (address: string): string =>
  createHmac('sha256', secret).update(addressScope(address)).digest('base64url').slice(0, 22);

/** The client's address as the host's proxy settings say: `X-Forwarded-For` counts only where they allow it. */
export const addressKeyOf = (strapi: Core.Strapi, request: IncomingMessage): string =>
  addressKey(strapi.server.app.createContext(request, new ServerResponse(request)).request.ip);
