import type { Position } from '../contract';

/**
 * Side of the launcher. What settings and forms say is meant for pages that are read from left to right, and mirrored on
 * the others; what the page says itself is meant as it stands.
 */
export const sideOf = (own: Position | undefined, configured: Position | undefined): Position => {
  if (own) return own;
  // This script may run before there is a body.
  const body = document.body as HTMLElement | null;
  const { direction } = getComputedStyle(body ?? document.documentElement);
  return (configured == 'left') == (direction == 'rtl') ? 'right' : 'left';
};
