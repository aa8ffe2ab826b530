import { z } from 'zod';

/** Validator of what the panel sends about lowered safeguards. */
export const safeguardsSeen = z.strictObject({ position: z.int().positive() });
