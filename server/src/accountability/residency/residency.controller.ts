import type { Core } from '@strapi/strapi';
import { residencySettings } from '../../../../protocol/accountability/schemas';
import type { Keeping } from '../../keeping';
import type { People } from '../../rights';
import { userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';

/** What the controller needs of the running plugin. */
export interface ResidencyControllerDeps {
  keeping: Pick<Keeping, 'residency'>;
  people: Pick<People, 'audit'>;
}

/** REST for residency. Permissions stand on the routes. */
export const residencyController =
  (appOf: (strapi: Core.Strapi) => ResidencyControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const residency = () => appOf(strapi).keeping.residency;
    return answering(
      strapi,
      {
        readResidency: () => residency().get(),
        saveResidency: (ctx) =>
          residency().set(parse(residencySettings, ctx.request.body), userOf(ctx)),
      },
      {
        log: () => appOf(strapi).people.audit,
        of: { readResidency: { none: 'settings' }, saveResidency: 'itself' },
        clear: { readResidency: 'settings', saveResidency: 'settings' },
      }
    );
  };
