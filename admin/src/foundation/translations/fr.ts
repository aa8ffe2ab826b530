import type { Translation } from './en';
import { fr as foundation } from './foundation/fr';
import { fr as conversation } from './conversation/fr';
import { fr as transparency } from './transparency/fr';
import { fr as rights } from './rights/fr';
import { fr as accountability } from './accountability/fr';
import { fr as host } from './host/fr';

export const fr: Translation = {
  ...foundation,
  ...conversation,
  ...transparency,
  ...rights,
  ...accountability,
  ...host,
};
