/** Drivers quote the values they choked on, in message and stack: only their kind and code are told. */
export const withoutTexts = (error: unknown): Error => {
  const kind = error instanceof Error ? error.name : typeof error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? ` ${String(error.code)}` : '';
  const told = new Error(`The demo could not be put into the database: ${kind}${code}`);
  told.stack = told.message;
  return told;
};
