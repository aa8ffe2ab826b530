import { Readable } from 'node:stream';
import { unmasked, type BreachDefinition } from '../../../../protocol';
import {
  breachAffected,
  breachChange,
  breachDefinition,
} from '../../../../protocol/accountability/schemas';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import {
  answering,
  exportsContacts,
  may,
  parse,
  seesContacts,
  userOf,
} from '../../foundation/http';
import { idOf } from '../../rights/people';
import { affectedCsv } from './affected-file';
import type { BreachService } from './breach.service';

interface Rooms {
  audit: Audit;
  breaches: BreachService;
}

/** An entry with everything written out that whoever changed it saw masked, and left so. */
const asWritten = (definition: BreachDefinition, stored: BreachDefinition): BreachDefinition =>
  Object.fromEntries(
    Object.entries(definition).map(([key, value]) => {
      const before: unknown = stored[key as keyof BreachDefinition];
      const both = typeof value === 'string' && typeof before === 'string';
      return [key, both ? unmasked(value, before) : value];
    })
  ) as unknown as BreachDefinition;

/** REST for breaches. Permissions stand on the routes. */
export const breachesController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) => {
    const breaches = () => houseOf(strapi).breaches;
    return answering(
      strapi,
      {
        listBreaches: () => breaches().list(),
        createBreach: (ctx) =>
          breaches().create(parse(breachDefinition, ctx.request.body), userOf(ctx)),
        updateBreach: async (ctx) => {
          const { definition, base } = parse(breachChange, ctx.request.body);
          const breachId = idOf(ctx, 'breachId');
          const meant = seesContacts(ctx)
            ? definition
            : asWritten(definition, await breaches().get(breachId));
          return breaches().update(breachId, meant, base, userOf(ctx));
        },
        findAffected: (ctx) =>
          breaches().affected(
            parse(breachAffected, ctx.request.body),
            { contacts: seesContacts(ctx), holds: may(ctx, 'holdRead') },
            userOf(ctx)
          ),
        affectedFile: async (ctx) => {
          const { breach, people } = await breaches().everybody(
            idOf(ctx, 'breachId'),
            { contacts: exportsContacts(ctx), holds: may(ctx, 'holdRead') },
            userOf(ctx)
          );
          // References name nobody.
          ctx.attachment(`affected-${breach.reference}.csv`);
          ctx.type = 'text/csv; charset=utf-8';
          return Readable.from(affectedCsv(people));
        },
      },
      {
        log: () => houseOf(strapi).audit.log,
        of: {
          listBreaches: (_ctx, { breaches: list }) => ({
            action: 'breach.view',
            data: { count: list.length },
          }),
          createBreach: 'itself',
          updateBreach: 'itself',
          findAffected: 'itself',
          affectedFile: 'itself',
        },
      }
    );
  };
