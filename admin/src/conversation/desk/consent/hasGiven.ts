import type { ChatDetails } from '../../../../../protocol';

/** Whether the visitor's Yes to a purpose stands right now. */
export const hasGiven = (consents: ChatDetails['consents'] | undefined, purpose: string): boolean =>
  consents?.some((one) => one.purpose === purpose && one.state === 'given') === true;
