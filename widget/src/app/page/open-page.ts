import { readFragment, type Fragment, type Secret } from '../fragment';
import type { Page, PageMessages } from './page';
import { Showing } from './showing';

/** Takes what the link says, and takes it out of the address bar and the history. */
const takeFragment = (secret: Secret): Fragment => {
  const fragment = readFragment(location.hash, secret);
  history.replaceState(null, '', location.pathname);
  return fragment;
};

/** Shows a page of its own. The token of its link is kept in memory and nowhere else. */
export const openPage = <Messages extends PageMessages<Messages>>(page: Page<Messages>): void => {
  const end = location.pathname.lastIndexOf('/live-chat/' + page.name);
  const server = location.origin + location.pathname.slice(0, end);
  let id = 0;
  let showing: Showing<Messages> | undefined;
  const show = (): void => {
    showing?.end();
    showing = new Showing(page, server, ++id);
    void showing.show(takeFragment(page.secret));
  };
  show();
  // Another link that is opened in the same tab changes nothing but the fragment.
  addEventListener('hashchange', () => {
    if (location.hash) show();
  });
};
