import type { Translation } from './en';
import { es as foundation } from './foundation/es';
import { es as conversation } from './conversation/es';
import { es as transparency } from './transparency/es';
import { es as rights } from './rights/es';
import { es as accountability } from './accountability/es';
import { es as host } from './host/es';

export const es: Translation = {
  ...foundation,
  ...conversation,
  ...transparency,
  ...rights,
  ...accountability,
  ...host,
};
