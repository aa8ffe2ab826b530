import type { Migration } from '../upgrade.types';
import { untouchedBoxes } from './0001-untouched-boxes';

/**
 * All migrations, the oldest first; a file each, named like the migration. What is new goes to the end, even if another
 * moment is meant.
 */
export const MIGRATIONS: readonly Migration[] = [untouchedBoxes];
