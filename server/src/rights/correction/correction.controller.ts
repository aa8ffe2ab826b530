import { MASK, LiveChatError } from '../../../../protocol';
import { correctionRequest } from '../../../../protocol/rights/schemas';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, assertShown, hiddenFrom, parse, userOf } from '../../foundation/http';
import type { Cases } from '../cases';
import { assertCaseShown } from '../people';
import type { CorrectionService } from './correction.service';

interface Rooms {
  audit: Audit;
  desk: Desk;
  cases: Cases;
  correction: CorrectionService;
}

/** REST for corrections (Art 16). The permission stands on the route. */
export const correctionController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    return answering(
      strapi,
      {
        correct: async (ctx) => {
          const request = parse(correctionRequest, ctx.request.body);
          if (request.correction.value.includes(MASK)) {
            // It was typed over a value that was shown masked: the mask would take the place of what is held.
            throw new LiveChatError('invalid_request', 'value: write out what is masked in it.');
          }
          const { correction } = request;
          assertShown(
            hiddenFrom(ctx, rooms().desk.hidden),
            [correction.kind === 'profile' ? correction.subjectId : correction.chatId],
            'There is no such person or chat.'
          );
          await assertCaseShown(ctx, rooms(), request.caseId);
          await rooms().correction.correct(request, userOf(ctx));
          return {};
        },
      },
      { log: () => rooms().audit.log, of: { correct: 'itself' } }
    );
  };
