import type { RequestMessages } from './messages';

const messages: RequestMessages = {
  title: 'Your request about your data',
  intro:
    'Here you can ask us for something about your own data, wherever you wrote to us from. It costs nothing, and you need not give reasons.',
  kind: 'What shall we do?',
  access: 'Send me a copy of my data',
  accessText: 'You learn what we hold about you and what it is used for.',
  portability: 'Give me my data to take along',
  portabilityText: 'You get what you gave us in a form that other services can read.',
  rectification: 'Correct something',
  rectificationText: 'Tell us below what is wrong and how it should be.',
  erasure: 'Delete my data',
  erasureText: 'We delete what we need not keep by law, and tell you what stays.',
  restriction: 'Keep my data, but do not use it for now',
  restrictionText: 'While something is being clarified, for example.',
  objection: 'Stop using my data: I object',
  objectionText: 'You say no to a use that does not rest on your consent.',
  withdrawal: 'Withdraw something I agreed to',
  withdrawalText: 'What was done until then stays lawful; from then on it ends.',
  email: 'Your e-mail address',
  emailText: 'The one that you wrote to us with. We send a link there, to be sure that it is you.',
  checkEmail: 'Please check this e-mail address.',
  name: 'Your name',
  details: 'In your own words',
  detailsText:
    'Anything that helps us find what you mean. Please send no passwords or card numbers.',
  optional: 'optional',
  use: 'We use what you write here to deal with your request, and keep it as proof that we did.',
  policy: 'Privacy policy',
  send: 'Send request',
  sending: 'Sending…',
  failed:
    'It was not sent. Please check your connection and try again. What you wrote is still here.',
  refused: 'It was not accepted. Please check what you wrote and try again.',
  tooMany: 'There are many open requests for this address already. Please write to us directly.',
  limited: 'There were many requests from your network. Please try again in some minutes.',
  sent: 'We have your request',
  sentText: 'One more step: please confirm that it is yours.',
  sentMail:
    'A mail is on its way to {email}. It holds a link; open it and press the button that you see there. The link works for 24 hours.',
  noMail: 'No mail after some minutes? Please look among the unwanted mails, too.',
  answer: 'You get an answer within one month.',
  reference: 'Reference of your request',
  copy: 'Copy',
  copied: 'Copied',
  another: 'Send another request',
  confirm: 'Is this request yours?',
  confirmText:
    'Somebody has sent us a request about your data with your address. Please confirm that it was you.',
  password: 'Password for your data',
  passwordText:
    'If you asked for your data: choose a password of at least 8 characters, and you open it with that later. We never mail it and cannot look it up. Without one we tell you a code on another way.',
  shortPassword: 'Please use at least 8 characters, or leave it empty.',
  passwordLate:
    'This request had been confirmed before: a password chosen then still counts, the one you typed now was not kept.',
  passwordKept: 'Please keep your password: you need it to open what we send you.',
  confirmNot: 'It was not you? Then just close this page. Nothing is disclosed or changed.',
  yes: 'Yes, this request is mine',
  failedConfirm: 'That did not work. Please check your connection and try again.',
  confirmed: 'Thank you, your request is confirmed',
  confirmedText: 'We get to work now. You get an answer by mail within one month of your request.',
  dead: 'This link does not work any more',
  deadText:
    'It is incomplete, older than 24 hours, or a newer one has taken its place. If the mail has a newer one, please open that. You can also send the request again.',
  again: 'Send the request again',
};

export default messages;
