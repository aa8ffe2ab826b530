import type { DeliveryMessages } from './messages';

const messages: DeliveryMessages = {
  title: 'Your files',
  intro:
    'Something was sent to you. It opens with the code that you were told on another way than by this mail, or with the password that you chose.',
  code: 'Code or password',
  codeText: 'Small letters, spaces and dashes do not matter.',
  empty: 'Please type the code.',
  open: 'Open',
  opening: 'Opening…',
  wrong: 'The code is wrong.',
  triesLeft: 'Tries left: {n}.',
  limited: 'Too many tries at once. Please wait a minute and try again.',
  failed: 'There was no answer. Please check your connection and try again.',
  once: 'The link opens once. Then the files can be fetched for 30 minutes, so please open it on the device where you want them.',
  opened: 'It is open. You can fetch the files until {time}.',
  keepOpen:
    'Please keep this page open until you have everything: the link does not open a second time.',
  pdf: 'PDF, to read and print',
  xlsx: 'Excel, to sort and filter',
  csv: 'CSV, tables for any program',
  json: 'JSON, for other services',
  download: 'Download',
  again: 'Download again',
  fetching: 'Fetching…',
  saved: 'Saved. Please look into your downloads.',
  notSaved: 'That did not work. Please try again.',
  none: 'Please open the link from your mail',
  noneText:
    'This page keeps nothing: after it was loaded again, the link has to be opened from the mail once more.',
  dead: 'This link does not open anything any more',
  deadText:
    'It was opened already, it is too old, it is incomplete, or the code was wrong too often.',
  over: 'The time is over',
  overText: 'The files could be fetched for 30 minutes after the link was opened.',
  askAgain:
    'Do you still need the files? Please answer the mail that the link came with, or mail yourself the conversation again in the chat, and you get a new link.',
};

export default messages;
