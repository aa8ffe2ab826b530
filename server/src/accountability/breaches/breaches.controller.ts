import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { unmasked, type BreachDefinition } from '../../../../protocol';
import {
  breachAffected,
  breachChange,
  breachDefinition,
} from '../../../../protocol/accountability/schemas';
import { affectedCsv } from './index';
import type { Keeping } from '../../keeping';
import type { People } from '../../rights';
import { may, userOf } from '../../foundation/http';
import { answering, parse } from '../../foundation/http';
import { exportsContacts, idOf, seesContacts } from '../../rights/people';

/** What the controller needs of the running plugin. */
export interface BreachesControllerDeps {
  keeping: Pick<Keeping, 'breaches'>;
  people: Pick<People, 'audit'>;
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
  (appOf: (strapi: Core.Strapi) => BreachesControllerDeps) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const breaches = () => appOf(strapi).keeping.breaches;
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
        log: () => appOf(strapi).people.audit,
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
