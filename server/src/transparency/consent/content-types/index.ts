export { consent } from './consent';
export { consentStanding } from './consent-standing';
export { suppression } from './suppression';
