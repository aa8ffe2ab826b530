import type { Core } from '@strapi/strapi';
import { retentionChange, retentionPreview } from '../../../../protocol/accountability/schemas';
import type { Keeping } from '../../keeping';
import type { People } from '../../rights';
import { userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';

/** What the controller needs of the running plugin. */
export interface RetentionControllerDeps {
  keeping: Pick<Keeping, 'retention'>;
  people: Pick<People, 'audit'>;
}

/** REST for retention. Permissions stand on the routes. */
export const retentionController =
  (appOf: (strapi: Core.Strapi) => RetentionControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const retention = () => appOf(strapi).keeping.retention;
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
        log: () => appOf(strapi).people.audit,
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
