import { isComposed } from '../../../../protocol';
import { isField } from './fields';

/**
 * Keys sleep from the moment somebody writes until they say that they are done, with Escape or with a click: a field
 * can go away under the fingers (the chat is taken over or ends, the right is lost), and the rest of the sentence is
 * no row of commands. Where the focus is does not matter; it falls wherever the browser lets it fall.
 */
export const watchSleep = (document: Document) => {
  let asleep = isField(document.activeElement);

  const onFocus = (event: Event) => {
    if (isField(event.target)) asleep = true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isComposed(event)) asleep = false;
    else if (isField(event.target)) asleep = true;
  };
  /** Enter and the space bar click as well, on what has the focus; what a script clicks is nobody's will. */
  const onClick = (event: Event) => {
    if (event.isTrusted && !isField(event.target)) asleep = false;
  };

  document.addEventListener('focusin', onFocus, true);
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('click', onClick, true);
  return {
    asleep: () => asleep,
    end: () => {
      document.removeEventListener('focusin', onFocus, true);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('click', onClick, true);
    },
  };
};
