/** The number in what the server says of a wrong code; it is written for developers, in English. */
export const triesLeftOf = (message: string): number | undefined => {
  const [, number] = /\b(\d{1,3}) tr(?:y|ies)\b/.exec(message) ?? [];
  return number === undefined ? undefined : Number(number);
};
