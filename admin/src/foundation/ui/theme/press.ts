import type { MouseEvent } from 'react';
import { css } from 'styled-components';

/** What reacts to a press by itself. */
const OWN =
  'a, button, input, select, textarea, label, summary, [role="button"], [role="checkbox"]';

/** Middle button of a mouse. */
const MIDDLE = 1;

/** Opens the first link of what was pressed, as if the link itself had been: keys and the middle button included. */
const open = (event: MouseEvent<HTMLElement>): void => {
  const { target, currentTarget, button, ctrlKey, metaKey, shiftKey } = event;
  const isMiddle = event.type === 'auxclick';
  if (event.defaultPrevented || (isMiddle && button !== MIDDLE)) return;
  if (!(target instanceof Element) || target.closest(OWN) !== null) return;
  // A dialog is drawn elsewhere, and only in React's tree within the row.
  if (!currentTarget.contains(target)) return;
  // Whoever selects words does not want to leave.
  if (window.getSelection()?.isCollapsed === false) return;
  currentTarget.querySelector('a[href]')?.dispatchEvent(
    new window.MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      ctrlKey: ctrlKey || isMiddle,
      metaKey,
      shiftKey,
    })
  );
};

/** For a row or card with a link in it. The link stays what keyboards and screen readers know. */
export const PRESSABLE = { 'data-pressable': '', onClick: open, onAuxClick: open };

/** How such rows and cards look under the pointer. */
export const pressable = css`
  [data-pressable] {
    cursor: pointer;
    &:hover {
      background: ${({ theme }) => theme.colors.neutral100};
    }
  }
`;
