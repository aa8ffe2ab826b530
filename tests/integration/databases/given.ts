import type { Desk } from '../support/desk';

/** The desk on the database whose turn it is; there only while a test runs. */
export type Given = () => Desk;
