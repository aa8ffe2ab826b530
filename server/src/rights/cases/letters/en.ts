import type { LetterTexts } from './texts';

export const en: LetterTexts = {
  salutation: (name) => (name ? `Hello ${name},` : 'Hello,'),
  closing: (controller) => `Kind regards\n${controller}`,
  subject: {
    acknowledgement: (reference) => `Your request ${reference} has arrived`,
    verification: (reference) => `Please confirm your request ${reference}`,
    extension: (reference) => `Your request ${reference} takes us longer`,
    refusal: (reference) => `Our answer to your request ${reference}`,
    completion: (reference) => `Our answer to your request ${reference}`,
    nothing_found: (reference) => `Our answer to your request ${reference}`,
    delivery: (reference) => (reference ? `Your data, request ${reference}` : 'Your data'),
    unrestriction: (reference) =>
      reference
        ? `The restriction of your data ends, request ${reference}`
        : 'The restriction of your data ends',
    blank: (reference) => `Your request ${reference}`,
  },
  promise: (due) => `You will have our answer by ${due} at the latest.`,
  late: (due) =>
    `Our answer was due on ${due}, and you have not had it yet. We are sorry; we answer without further delay.`,
  acknowledgement: (w) => [
    `We received your request on ${w.received}: ${w.kind}. Its reference is ${w.reference}; please quote it when you write to us.`,
    w.promise,
  ],
  verification: (w) => [
    `On ${w.received} somebody, probably you, sent us a request about personal data: ${w.kind}. Its reference is ${w.reference}.`,
    'Please confirm that it was you, with this link:',
    '{link}',
    `Or tell us this code when we ask for it: {code}`,
    `Both can be used for ${w.hours} hours. If it was not you, there is nothing to do.`,
  ],
  extension: (w) => [
    `We need more time for your request of ${w.received} (${w.kind}, reference ${w.reference}): ${w.months === 1 ? 'one further month' : `${w.months} further months`}.`,
    `The reason: ${w.reason}`,
    w.promise,
  ],
  refusal: (w) => [
    `We looked into your request of ${w.received} (${w.kind}, reference ${w.reference}) and cannot do what you asked for.`,
  ],
  ground: {
    not_identified:
      'The reason: we could not make sure that the request comes from the person whose data it is about (Art. 11(2) and 12(2) GDPR). If you can tell us something that shows it, we will take the request up again.',
    unfounded: 'The reason: the request is manifestly unfounded (Art. 12(5) GDPR).',
    excessive:
      'The reason: the request is manifestly excessive, in particular because it repeats earlier ones (Art. 12(5) GDPR).',
    others_rights:
      'The reason: doing so would adversely affect the rights and freedoms of other people (Art. 15(4) GDPR).',
    legal_obligation:
      'The reason: the law obliges us to keep or to process the data (Art. 17(3)(b) GDPR).',
    legal_claims:
      'The reason: the data is needed to establish, exercise or defend legal claims (Art. 17(3)(e), 18(2) and 21(1) GDPR).',
    public_interest:
      'The reason: the data is needed for a task in the public interest (Art. 17(3), 18(2) and 21(6) GDPR).',
  },
  remedies: (authority) =>
    `You can lodge a complaint with a data protection supervisory authority, in particular where you live, where you work or where you think your rights were infringed (Art. 77 GDPR)${authority ? `, for example: ${authority}` : ''}. You can also go to court (Art. 79 GDPR).`,
  completion: (w) => [
    `We have done what you asked for in your request of ${w.received} (${w.kind}, reference ${w.reference}).`,
    'If something is missing or not right, please write to us.',
  ],
  nothing_found: (w) => [
    `We looked for your data because of your request of ${w.received} (${w.kind}, reference ${w.reference}) and found none in our chats.`,
    'If you wrote to us under another name or address, tell us and we will look again.',
  ],
  delivery: (w) => [
    'Your data is ready. You can open it with this link:',
    '{link}',
    `It can be opened once, within ${w.hours} hours. You also need a code, which you get from us on another way, or the password that you chose.`,
  ],
  unrestriction: () => [
    'We restricted the processing of your data. We are now about to lift this restriction, and tell you before we do (Art. 18(3) GDPR).',
    'If you do not agree, please write to us.',
  ],
  blank: (w) => [
    `This is about your request of ${w.received} (${w.kind}, reference ${w.reference}).`,
  ],
};
