/** What says of a press of a key whose it is. */
export interface Pressed {
  isComposing: boolean;
  keyCode: number;
}

/**
 * Whether a key belongs to an input method that composes a character (Japanese, Chinese, Korean, dead keys): Enter takes
 * what it proposes, Escape drops it, arrows choose. Safari has ended composing before the key comes, and says 229 instead.
 */
export const isComposed = ({ isComposing, keyCode }: Pressed): boolean =>
  isComposing || keyCode === 229;
