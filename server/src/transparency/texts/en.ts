import type { PrivacyTexts } from './texts';

export const en: PrivacyTexts = {
  sections: {
    introduction: 'About this chat',
    controller: 'Who is responsible',
    purposes: 'What your data is used for',
    collected: 'What the chat collects',
    recipients: 'Who receives your data',
    retention: 'How long it is kept',
    rights: 'Your rights',
    withdrawal: 'Consent and withdrawal',
    complaint: 'Complaints',
    more: 'More information',
    objection: 'Your right to object',
  },
  controller: (c) =>
    `${c.name}, ${c.address}. E-mail: ${c.email}${c.phone ? `. Telephone: ${c.phone}` : ''}.`,
  dpo: (d) => `Data protection officer: ${d.name ? `${d.name}, ` : ''}${d.email}.`,
  basis: {
    consent: 'your consent (Art. 6(1)(a) GDPR)',
    contract: 'a contract with you or steps before one (Art. 6(1)(b) GDPR)',
    legal_obligation: 'a legal obligation (Art. 6(1)(c) GDPR)',
    vital_interests: 'vital interests (Art. 6(1)(d) GDPR)',
    public_task: 'a task in the public interest (Art. 6(1)(e) GDPR)',
    legitimate_interests: 'legitimate interests (Art. 6(1)(f) GDPR)',
  },
  purpose: (p) =>
    `${p.name}: ${p.description} Basis: ${p.basis}.${p.interest ? ` Our interest: ${p.interest}` : ''}`,
  category: {
    content: 'what is written',
    contact: 'contact details',
    identity: 'name and identifiers',
    technical: 'technical data',
    behaviour: 'use of the website',
  },
  channel: {
    chat: 'chat',
    email: 'e-mail',
    phone: 'telephone',
    sms: 'text message',
    post: 'post',
    website: 'website',
  },
  collectedAlways:
    'Your messages with their times, the language of the chat, the page you wrote from (without what follows a question mark), and the family of your browser and system. Your network address is not stored.',
  collectedOffline:
    'If nobody is there and you leave a message: your e-mail address, so that our answer can reach you, and your name, if you give it.',
  collectedAge: 'Whether you are of the age that the form asks for: yes or no.',
  collectedFields: (labels) => `If you fill them in, your answers to: ${labels}.`,
  recipient: (r) =>
    `${r.name} (${r.role}${r.country ? `, ${r.country}` : ''}), for: ${r.purposes}.`,
  role: { processor: 'works for us on our instructions', controller: 'responsible by itself' },
  nobodyElse: 'nobody else',
  transfers: (list) => `Some of it goes to other countries: ${list}.`,
  places: { database: 'database', files: 'files', mail: 'mail server' },
  noRecipients: 'Nobody but us and those who run this website for us.',
  retention: (r) =>
    `${r.name}: ${r.duration} after ${r.from === 'chat_end' ? 'the end of the chat' : 'you withdraw your consent'}.`,
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  rights:
    'You can ask for access to your data, for a copy of it in a common format, for correction, for deletion and for restriction of its use. Use “My data” in the chat, or write to us.',
  objection:
    'You can object at any time, on grounds relating to your particular situation, to the use of your data that rests on legitimate interests. You can object to direct marketing at any time without giving any reason. Use “My data” in the chat, or write to us.',
  withdrawal:
    'You can withdraw consent at any time under “My data” in the chat, with one press. What was done before stays lawful.',
  noConsentNeeded: 'You do not have to consent to anything to chat with us.',
  complaint: (authority) =>
    `You can complain to a data protection authority${authority ? `, for example: ${authority}` : ''}.`,
  policy: 'Privacy policy',
  card: { asks: (controller) => `${controller} asks for your consent`, yes: 'Yes', no: 'No' },
  state: {
    requested: 'Asked, not answered',
    not_given: 'Not given',
    given: 'Given',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    invalidated: 'Must be asked again',
  },
  method: {
    prechat_checkbox: 'Box on the form before the chat',
    chat_statement: 'Answer to a card in the chat',
    preferences: '“My data” in the chat',
    import: 'Imported',
    system: 'By the software',
  },
  receipt: {
    title: 'Consent record',
    record: 'Record',
    time: 'Time',
    state: 'Answer',
    purpose: 'Purpose',
    statement: 'Statement, as it was shown',
    method: 'How it was asked',
    controller: 'Controller',
    basis: 'Lawful basis',
    retention: 'Retention',
    channel: 'Channel',
    recipients: 'Recipients',
    expires: 'Ends by itself on',
    notice: (version, sha256) => `Privacy notice, version ${version}, SHA-256 ${sha256}`,
    withdraw: 'How to withdraw',
    exchange: 'Question and answer in the chat',
    page: 'Page',
    subject: 'Person (pseudonym)',
    hash: 'SHA-256 of this record',
  },
  mail: {
    receiptSubject: 'Your consent record',
    linkSubject: 'Your data',
    link: (url, minutes) =>
      `Somebody, probably you, asked for a link to the consents given under this address. It works for ${minutes} minutes:\n\n${url}\n\nIf it was not you, do nothing.`,
  },
  request: {
    access: 'Access to your data',
    portability: 'Data portability',
    rectification: 'Correction',
    erasure: 'Deletion',
    restriction: 'Restriction',
    objection: 'Objection',
    withdrawal: 'Withdrawal of consent',
  },
};
