import { retentionChange, retentionPreview } from '../../../../protocol/accountability/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { RetentionService } from './retention.service';

interface Rooms {
  audit: Audit;
  retention: RetentionService;
}

/** REST for retention. Permissions stand on the routes. */
export const retentionController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const retention = () => houseOf(strapi).retention;
    return answering(
      strapi,
      {
        readRetention: () => retention().read(),
        previewRetention: (ctx) =>
          retention().preview(parse(retentionPreview, ctx.request.body).settings),
        saveRetention: (ctx) => {
          const { settings, previewHash } = parse(retentionChange, ctx.request.body);
          return retention().save(settings, previewHash, userOf(ctx));
        },
        runRetention: (ctx) => retention().runNow(userOf(ctx)),
      },
      {
        log: () => houseOf(strapi).audit.log,
        of: {
          readRetention: { none: 'rules and figures' },
          previewRetention: { none: 'figures' },
          saveRetention: 'itself',
          // Its end is in the log as well; that it was somebody's wish is told now.
          runRetention: (_ctx, { runs }) => ({
            action: 'retention.start',
            target: runs[0]?.runId ?? '',
          }),
        },
        clear: {
          readRetention: 'rules, figures and the office’s own address',
          previewRetention: 'figures',
          saveRetention: 'rules, figures and the office’s own address',
          runRetention: 'rules, figures and the office’s own address',
        },
      }
    );
  };
