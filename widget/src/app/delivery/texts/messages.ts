/** Texts of the page for deliveries. `{…}` stand for what is put in. A language that lacks one does not compile. */
export interface DeliveryMessages {
  title: string;
  intro: string;
  code: string;
  codeText: string;
  empty: string;
  open: string;
  opening: string;
  wrong: string;
  triesLeft: string;
  limited: string;
  failed: string;
  once: string;
  opened: string;
  keepOpen: string;
  pdf: string;
  xlsx: string;
  csv: string;
  json: string;
  download: string;
  again: string;
  fetching: string;
  saved: string;
  notSaved: string;
  none: string;
  noneText: string;
  dead: string;
  deadText: string;
  over: string;
  overText: string;
  askAgain: string;
}
