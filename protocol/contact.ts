/** Contact data as somebody without the right to it sees it: enough to tell two apart, not enough to write to. */

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu;
const PHONE = /(?:\+|\b00|\b0|\b)\d[\d\s()/.-]{5,22}\d\b/g;

export const maskedEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return '•••';
  const domain = email.slice(at + 1);
  const end = domain.lastIndexOf('.');
  return `${Array.from(email)[0] ?? ''}•••@•••${end > 0 ? domain.slice(end) : ''}`;
};

export const maskedPhone = (phone: string): string => `•••${phone.replace(/\D/g, '').slice(-2)}`;

/** One value of a contact field. */
export const maskedContact = (value: string): string =>
  value.includes('@') ? maskedEmail(value) : maskedPhone(value);

/** Free text, with whatever looks like contact data in it masked. */
export const maskContacts = (text: string): string =>
  text.replace(EMAIL, maskedEmail).replace(PHONE, (found) => {
    const digits = found.replace(/\D/g, '').length;
    return digits >= 7 && digits <= 15 ? maskedPhone(found) : found;
  });
