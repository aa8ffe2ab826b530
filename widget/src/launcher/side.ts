import type { Position } from '../contract';

/**
 * Whether the launcher stands on the left. What settings and forms say is meant for pages that are read from left to
 * right, and mirrored on the others; what the page says itself is meant as it stands.
 * @param style of the element: its direction is that of the page around it
 */
export const isLeft = (
  { direction }: CSSStyleDeclaration,
  own: Position | undefined,
  configured: Position | undefined
): boolean => (own ? own == 'left' : (configured == 'left') != (direction == 'rtl'));
