import type { Chat } from '../../conversation/chat';
import type { Visitors } from '../../conversation/visitors';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Mailing } from '../../foundation/mailing';
import type { Consent } from '../../transparency/consent';
import type { Cases } from '../cases';
import type { WordIndex } from '../word-index';
import { LinkService } from './link.service';
import { MyDataService } from './my-data.service';
import { myDataRoutes } from './my-data.routes';

interface Below {
  ground: Ground;
  mailing: Mailing;
  visitors: Visitors;
  chat: Chat;
  consent: Consent;
  wordIndex: WordIndex;
  cases: Cases;
}

const make = ({ ground, mailing, visitors, chat, consent, wordIndex, cases }: Below) => ({
  /** Links for those who are not in the browser they wrote from. */
  links: new LinkService({ ground, mailing, visitors: visitors.store }),
  service: new MyDataService({
    ground,
    mailing,
    visitors: visitors.store,
    chat,
    consents: consent.service,
    index: wordIndex.index,
    cases: cases.service,
  }),
});

export const myData = room({
  name: 'myData',
  make,
  visitorRoutes: ({ myData: { links, service } }) => myDataRoutes(service, links),
});
