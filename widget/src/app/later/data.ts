import { createPart } from './part';

/** "My data" and the conversation by mail. */
export const data = createPart(() => import('../my-data'));
