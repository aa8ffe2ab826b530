import { fact } from '../../foundation/facts';

/** An export is ready, or is not going to be: deliveries that wait for it go on. */
export const exportSettled = fact<{ exportId: string }>('export.settled');
