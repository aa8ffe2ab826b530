import { createPart } from './part';

/**
 * Menu, end of the chat, transcripts. They open "My data", so this stands in a file of its own, and the folder has no
 * index: through one, each part would know the other.
 */
export const extras = createPart(() => import('../extras'));
