/** A text with values in the places of their names. */
export type Say<Messages> = (key: keyof Messages, values?: Record<string, string>) => string;

export const createSay =
  <Messages extends Record<keyof Messages, string>>(messages: Messages): Say<Messages> =>
  (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
