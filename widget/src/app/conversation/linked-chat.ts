import { Chat } from '../chat';

/** What the server makes the secrets of mailed links look like. */
const OF_LINK = /^r-[\w-]{43}$/;

/**
 * A chat that may have been opened by a mailed link. Its secret opens that conversation and says nothing of who holds
 * it: it is shown to no other route, and never kept beyond this tab.
 */
export class LinkedChat extends Chat {
  override get token(): string | undefined {
    const token = super.token;
    return token !== undefined && OF_LINK.test(token) ? undefined : token;
  }

  override agreed(): void {
    if (this.token !== undefined) super.agreed();
  }
}
