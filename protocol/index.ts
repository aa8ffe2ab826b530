/**
 * Every shape that crosses a wire, shared by server, admin panel and widget. Imports nothing of ours.
 * Validators that need a library stand apart in `./schemas`, so that the widget does not carry them.
 */
export * from './version';
export * from './errors';
export * from './limits';
export * from './text';
export * from './time-zone';
export * from './calendar';
export * from './uuid';
export * from './origin';
export * from './link';
export * from './linkify';
export * from './localized';
export * from './template';
export * from './masking';
export { emailKey, isEmail } from './email';
export * from './email-find';
export * from './digits';
export * from './numbers';
export { isPhone } from './phone';
export * from './phone-find';
export * from './contact';
export * from './privacy';
export * from './prechat';
export * from './path';
export * from './assignment';
export * from './look';
export * from './json';
export * from './keys';
export * from './form-rules';
export * from './consent';
export * from './subjects';
export * from './cases';
export * from './export';
export * from './erasure';
export * from './holds';
export * from './retention';
export * from './audit';
export * from './residency';
export * from './safeguards';
export * from './breach';
export * from './chat';
export * from './visitor-socket';
export * from './agent-socket';
export * from './control-rest';
export * from './rest';
export * from './permissions';
