import type { Agents } from '../../conversation/agents';
import type { Chat } from '../../conversation/chat';
import type { Gateway } from '../../conversation/gateway';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { Erasure } from '../erasure';
import type { Exports } from '../export';
import type { Holds } from '../holds';
import type { WordIndex } from '../word-index';
import { redactionController } from './redaction.controller';
import { RedactionService } from './redaction.service';

interface Below {
  ground: Ground;
  audit: Audit;
  agents: Agents;
  chat: Chat;
  gateway: Gateway;
  wordIndex: WordIndex;
  exports: Exports;
  holds: Holds;
  erasure: Erasure;
}

export const redaction = room({
  name: 'redaction',
  routes: [
    routeOf('redaction')('POST', '/desk/chats/:chatId/redactions', 'redact', 'messageRedact'),
  ],
  controllers: { redaction: redactionController },
  make: ({ ground, agents, chat, gateway, wordIndex, exports, erasure }: Below) =>
    new RedactionService({
      ground,
      chat,
      agents: agents.directory,
      gateway,
      index: wordIndex.index,
      exports: exports.service,
      scrubber: erasure.scrubber,
    }),
});
