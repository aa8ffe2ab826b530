export const SIGNATURE_HEADER = 'Live-Chat-Signature';

/** How a receiver checks that a delivery came from here and is fresh; for Node.js, without libraries. */
export const SIGNATURE_CODE = `import { createHmac, timingSafeEqual } from 'node:crypto';

// header: value of ${SIGNATURE_HEADER}; body: the request's body exactly as it came
export function isGenuine(header, body, secret) {
  const { t, v1 = '' } = Object.fromEntries(header.split(',').map((part) => part.split('=')));
  const age = Math.abs(Date.now() / 1000 - Number(t));
  const expected = createHmac('sha256', secret).update(\`\${t}.\${body}\`).digest();
  const given = Buffer.from(v1, 'hex');
  return age < 300 && given.length === expected.length && timingSafeEqual(given, expected);
}`;
