import { LiveChatError, type PurposeState } from '../../../../protocol';
import { purposeKeyParam, savePurpose } from '../../../../protocol/transparency/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { Consent } from '../consent';
import type { PurposeService } from '../purposes';
import type { PublishingService } from './publishing.service';
import { signing } from './signed';

/** What everybody is shown before a chat; whoever edits it would else save the masks. */
const OWN_WORDS = 'the site’s own words, which are public';

interface Rooms {
  audit: Audit;
  purposes: PurposeService;
  consent: Consent;
  publishing: PublishingService;
}

/** REST for purposes. Permissions stand on the routes. */
export const purposesController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const rooms = () => houseOf(strapi);
    const purposes = async (): Promise<PurposeState[]> => {
      const states = await rooms().purposes.states();
      const sign = await signing(rooms().audit.admins);
      return states.map(({ current, earlier }) => ({
        current: sign(current),
        earlier: earlier.map(sign),
      }));
    };
    const purpose = async (key: string): Promise<PurposeState> => {
      const states = await purposes();
      const state = states.find(({ current }) => current.key === key);
      if (!state) throw new LiveChatError('not_found', 'There is no such purpose.');
      return state;
    };

    return answering(
      strapi,
      {
        listPurposes: async () => {
          const [states, counts] = await Promise.all([
            purposes(),
            rooms().consent.service.countAnswers(),
          ]);
          return {
            purposes: states.map((state) => ({ ...state, answers: counts(state.current.key) })),
          };
        },
        savePurpose: async (ctx) => {
          const key = parse(purposeKeyParam, ctx.params.key);
          const { definition, ...change } = parse(savePurpose, ctx.request.body);
          await rooms().publishing.purpose(key, definition, { ...change, by: userOf(ctx) });
          return purpose(key);
        },
      },
      {
        log: () => rooms().audit.log,
        of: {
          listPurposes: { none: 'purposes and figures, nothing about one visitor' },
          savePurpose: (ctx, { current }) => ({
            action: 'purpose.publish',
            target: parse(purposeKeyParam, ctx.params.key),
            data: {
              version: current.version,
              material: current.material,
              days: current.retention.days,
            },
          }),
        },
        clear: {
          listPurposes: OWN_WORDS,
          savePurpose: OWN_WORDS,
        },
      }
    );
  };
