import { en as foundation } from './foundation/en';
import { en as conversation } from './conversation/en';
import { en as transparency } from './transparency/en';
import { en as rights } from './rights/en';
import { en as accountability } from './accountability/en';
import { en as host } from './host/en';

/** Every text of the panel. The other languages hold the same keys; the compiler and a test see to it. */
export const en = {
  ...foundation,
  ...conversation,
  ...transparency,
  ...rights,
  ...accountability,
  ...host,
} as const;

export type MessageKey = keyof typeof en;
export type Translation = Record<MessageKey, string>;
