/** - `requested`: a card was shown and is not answered; it is no consent
 *  - `not_given`: a box on a form was left as it was; nothing was said, so nothing was refused either
 *  - `refused`: the person has said No
 *  - `invalidated`: a material change of notice or purpose asks for a fresh answer */
export const CONSENT_STATES = [
  'requested',
  'not_given',
  'given',
  'refused',
  'withdrawn',
  'expired',
  'invalidated',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const PURPOSE_KEY = /^[a-z][a-z0-9_]{0,39}$/;
