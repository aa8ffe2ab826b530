/**
 * Every shape that crosses a wire, shared by server, admin panel and widget. Imports nothing of ours.
 * Validators that need a library stand apart in the wings' `schemas`, so that the widget does not carry them.
 */

// foundation: what all wings stand on
export * from './foundation/version';
export * from './foundation/errors';
export * from './foundation/limits';
export * from './foundation/permissions';
export * from './foundation/safeguards';
export * from './foundation/terms';
export * from './foundation/personal-data';
export * from './foundation/status';
export * from './foundation/text';
export * from './foundation/localized';
export { linkify, type Piece } from './foundation/linkify';
export * from './foundation/named-links';
export * from './foundation/link';
export * from './foundation/origin';
export * from './foundation/path';
export * from './foundation/template';
export * from './foundation/masking';
export * from './foundation/contact';
export { emailKey, isEmail } from './foundation/email';
export * from './foundation/email-find';
export { isPhone } from './foundation/phone';
export * from './foundation/phone-find';
export * from './foundation/digits';
export * from './foundation/fold';
export * from './foundation/numbers';
export * from './foundation/time-zone';
export * from './foundation/calendar';
export * from './foundation/uuid';
export * from './foundation/json';
export * from './foundation/keys';

// conversation: people talk
export * from './conversation/chat';
export * from './conversation/visitor-socket';
export * from './conversation/agent-socket';
export * from './conversation/settings';

// transparency: what visitors are told and asked
export * from './transparency/purposes';
export * from './transparency/notice';
export * from './transparency/notice-check';
export * from './transparency/prechat';
export * from './transparency/form-rules';
export * from './transparency/assignment';
export * from './transparency/look';
export * from './transparency/start';
export * from './transparency/consent';
export * from './transparency/receivers';

// rights: what a person can ask for
export * from './rights/people';
export * from './rights/search';
export * from './rights/cases';
export * from './rights/my-data';
export * from './rights/export';
export * from './rights/delivery';
export * from './rights/erasure';
export * from './rights/correction';
export * from './rights/holds';
export * from './rights/settings';

// accountability: what can be proven
export * from './accountability/retention';
export * from './accountability/audit';
export * from './accountability/processing';
export * from './accountability/residency';
export * from './accountability/breach';

// every route of all wings
export * from './rest';
