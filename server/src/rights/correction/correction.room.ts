import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { Receivers } from '../../transparency/receivers';
import type { Cases } from '../cases';
import type { Exports } from '../export';
import type { Holds } from '../holds';
import type { People } from '../people';
import type { WordIndex } from '../word-index';
import { correctionController } from './correction.controller';
import { CorrectionService } from './correction.service';

interface Below {
  ground: Ground;
  audit: Audit;
  chat: Chat;
  desk: Desk;
  receivers: Receivers;
  wordIndex: WordIndex;
  people: People;
  cases: Cases;
  exports: Exports;
  holds: Holds;
}

export const correction = room({
  name: 'correction',
  routes: [routeOf('correction')('POST', '/subjects/corrections', 'correct', 'subjectCorrect')],
  controllers: { correction: correctionController },
  make: ({ ground, audit, chat, receivers, wordIndex, people, cases, exports, holds }: Below) =>
    new CorrectionService({
      ground,
      audit: audit.log,
      masks: chat.masks,
      index: wordIndex.index,
      news: receivers.news,
      links: people.links,
      cases: cases.service,
      exports: exports.service,
      holds: holds.service,
    }),
});
