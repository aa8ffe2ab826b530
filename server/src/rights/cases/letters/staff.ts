import type { Letter } from '../../../../../protocol';

const SIGNED = 'Live chat';

/** A due case, for those who work on it. Holds its reference and dates, nothing on anybody (R16). */
export const reminderMail = (reference: string, left: number, date: string): Letter => {
  const when =
    left < 0 ? `was due on ${date} and is overdue` : `is due on ${date}, in ${left} day(s)`;
  return {
    subject: left < 0 ? `Request ${reference} is overdue` : `Request ${reference} is due soon`,
    text: `The request ${reference} ${when} (Art. 12(3) GDPR).\n\nPlease open it in Strapi under Privacy, Requests.\n\n${SIGNED}`,
  };
};

/** A mail to a person that could not be sent. */
export const failureMail = (reference: string): Letter => ({
  subject: `A mail of request ${reference} could not be sent`,
  text: `The mail server did not take a mail of the request ${reference}. The history of the case shows which one; it can be sent again there, or the letter posted.\n\n${SIGNED}`,
});
