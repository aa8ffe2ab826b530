import { createHmac } from 'node:crypto';

const MINUTE = 60_000;

/** Wait before the next attempt, in milliseconds: doubles from half a minute up to six hours, and never ends. */
export const retryAfter = (attempts: number): number =>
  Math.min(MINUTE * 0.5 * 2 ** Math.max(0, attempts - 1), 360 * MINUTE);

/**
 * `Live-Chat-Signature`: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`. The time stamp is signed, so that
 * a receiver can refuse what somebody recorded and sends again.
 */
export const signature = (secret: string, body: string, now: number): string => {
  const t = Math.floor(now / 1000);
  const v1 = createHmac('sha256', secret).update(`${t}.${body}`, 'utf8').digest('hex');
  return `t=${t},v1=${v1}`;
};
