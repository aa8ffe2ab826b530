import type { Translation } from './en';
import { de as foundation } from './foundation/de';
import { de as conversation } from './conversation/de';
import { de as transparency } from './transparency/de';
import { de as rights } from './rights/de';
import { de as accountability } from './accountability/de';
import { de as host } from './host/de';

export const de: Translation = {
  ...foundation,
  ...conversation,
  ...transparency,
  ...rights,
  ...accountability,
  ...host,
};
