import type { Host } from '../../contract';

/**
 * Puts the focus where the visitor goes on, if it is not somewhere useful already. With a touch screen
 * the window itself gets it: a keyboard that covers half of the greeting helps nobody.
 */
export const focusInside = ({ root, frame, quiet }: Host): void => {
  const current = root.activeElement;
  if (frame.hidden || (current ? current !== frame : quiet)) return;
  const field =
    matchMedia('(pointer: fine)').matches && frame.querySelector('textarea, input, select');
  ((field || frame) as HTMLElement).focus({ preventScroll: true });
};
