import { residencySettings } from '../../../../protocol/accountability/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { ResidencyService } from './residency.service';

interface Rooms {
  audit: Audit;
  residency: ResidencyService;
}

/** REST for residency. Permissions stand on the routes. */
export const residencyController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const residency = () => houseOf(strapi).residency;
    return answering(
      strapi,
      {
        readResidency: () => residency().get(),
        saveResidency: (ctx) =>
          residency().set(parse(residencySettings, ctx.request.body), userOf(ctx)),
      },
      {
        log: () => houseOf(strapi).audit.log,
        of: { readResidency: { none: 'settings' }, saveResidency: 'itself' },
        clear: { readResidency: 'settings', saveResidency: 'settings' },
      }
    );
  };
