import type { Core } from '@strapi/strapi';
import { accountability, type Accountability } from './accountability';
import { conversation } from './conversation';
import { foundation } from './foundation';
import type { OpenHouse } from './foundation/house';
import { rights } from './rights';
import { transparency } from './transparency';

/** Every room of the plugin, from the ground up; each sees only what stands below it. */
export const plan = accountability(rights(transparency(conversation(foundation()))));

/** What the rooms of a running plugin offer, by their names. */
export type House = Accountability;

const open = new WeakMap<Core.Strapi, OpenHouse<House>>();

/** Makes every room in a Strapi that has its tables. */
export const openHouse = async (
  strapi: Core.Strapi,
  { passive }: { passive: boolean }
): Promise<OpenHouse<House>> => {
  const house = await plan.open({ strapi, passive });
  for (const store of house.stores) house.parts.registry.register(store);
  open.set(strapi, house);
  return house;
};

/** The house of a Strapi, which may still be starting. */
export const findHouse = (strapi: Core.Strapi): OpenHouse<House> | undefined => open.get(strapi);

/** The rooms of a Strapi that has bootstrapped. */
export const houseOf = (strapi: Core.Strapi): House => {
  const house = open.get(strapi);
  if (!house) throw new Error('live-chat is not ready before Strapi has bootstrapped its plugins');
  return house.parts;
};

export const forgetHouse = (strapi: Core.Strapi): void => {
  open.delete(strapi);
};
