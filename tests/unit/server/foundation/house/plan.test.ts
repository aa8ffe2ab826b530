import type { Core } from '@strapi/strapi';
import { Plan, room } from '../../../../../server/src/foundation/house';

const strapi = {} as Core.Strapi;
const host = { strapi, passive: false };

const schema = (name: string) => ({ schema: { collectionName: name } }) as never;
const route = (handler: string) => ({ method: 'GET' as const, path: '/', handler, config: {} });

/** What the rooms below have done, in its order. */
let done: string[];
beforeEach(() => {
  done = [];
});

const lamp = room({
  name: 'lamp',
  contentTypes: { bulb: schema('bulbs') },
  routes: [route('lamp.light')],
  controllers: {
    lamp: (houseOf) => () => ({ light: () => houseOf(strapi).lamp.light() }),
  },
  make: () => {
    done.push('make lamp');
    return { light: () => 'on' };
  },
  start: () => done.push('start lamp'),
  stop: () => done.push('stop lamp'),
});

/** A new room is this, and one line in its wing. */
const reading = room({
  name: 'reading',
  contentTypes: { book: schema('books') },
  make: ({ lamp: { light } }: { lamp: { light: () => string } }) => {
    done.push('make reading');
    return { read: () => `the light is ${light()}` };
  },
  stores: ({ reading: { read } }) => [{ info: { key: read() } } as never],
  visitorRoutes: () => [{ method: 'get', path: '/books', handle: () => Promise.resolve({}) }],
  start: ({ reading: { read } }) => done.push(`start reading: ${read()}`),
  stop: () => done.push('stop reading'),
});

const plan = Plan.on().and(lamp).and(reading);

describe('the plan of a house', () => {
  it('collects what its rooms declare', () => {
    expect(Object.keys(plan.contentTypes)).toEqual(['bulb', 'book']);
    expect(plan.routes).toEqual([route('lamp.light')]);
    expect(Object.keys(plan.controllers(() => undefined as never))).toEqual(['lamp']);
  });

  it('makes rooms from the ground up, each of those below it', async () => {
    const { parts } = await plan.open(host);
    expect(done).toEqual(['make lamp', 'make reading']);
    expect(parts.reading.read()).toBe('the light is on');
  });

  it('hands to edges what was made', async () => {
    const house = await plan.open(host);
    const { lamp: controller } = plan.controllers(() => house.parts);
    const { light } = controller!({ strapi }) as { light: () => string };
    expect(light()).toBe('on');
  });

  it('starts rooms in their order and stops them from the roof to the ground', async () => {
    const house = await plan.open(host);
    done.length = 0;
    const steps: number[] = [];
    await house.start((work) => {
      steps.push(done.length);
      return work();
    });
    await house.stop();
    expect(done).toEqual([
      'start lamp',
      'start reading: the light is on',
      'stop reading',
      'stop lamp',
    ]);
    expect(steps).toHaveLength(2);
  });

  it('knows what the made rooms hold and answer', async () => {
    const house = await plan.open(host);
    expect(house.stores.map(({ info }) => info.key)).toEqual(['the light is on']);
    expect(house.visitorRoutes.map(({ path }) => path)).toEqual(['/books']);
  });

  it('refuses one content type in two rooms', () => {
    const other = room({
      name: 'other',
      contentTypes: { book: schema('others') },
      make: () => ({}),
    });
    expect(() => plan.and(other).contentTypes).toThrow('two rooms declare the content type "book"');
  });

  it('refuses a room whose needs do not stand below it, before it runs', () => {
    // @ts-expect-error -- `reading` needs a lamp, and there is none
    expect(() => Plan.on().and(reading)).not.toThrow();
  });
});
