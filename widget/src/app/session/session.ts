/** What lets this visitor back into their chat. */
export interface Session {
  /** The secret. In the browser's storage and in requests only: never in an address, event or log. */
  token: string;
  chatId: string;
}

/** Storage and other tabs are outside: anything may come from there. */
export const toSession = (value: unknown): Session | undefined => {
  const { token, chatId } = (value ?? {}) as Partial<Session>;
  return typeof token === 'string' && typeof chatId === 'string' && /^[a-z0-9]{8,64}$/.test(chatId)
    ? { token, chatId }
    : undefined;
};
