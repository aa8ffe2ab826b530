import { fact, Facts, Hook } from '../../../../../server/src/foundation/facts';

const rained = fact<{ litres: number }>('rained');

describe('a fact', () => {
  it('is heard by everybody who cares, in their order, and the teller waits for them', async () => {
    const facts = new Facts(() => undefined);
    const heard: string[] = [];
    facts.hear(rained, async ({ litres }) => {
      await Promise.resolve();
      heard.push(`garden ${litres}`);
    });
    facts.hear(rained, ({ litres }) => heard.push(`roof ${litres}`));
    await facts.tell(rained, { litres: 3 });
    expect(heard).toEqual(['garden 3', 'roof 3']);
  });

  it('reaches the others where one of them fails, and the failure is told with its name', async () => {
    const defects: [string, unknown][] = [];
    const facts = new Facts((where, error) => defects.push([where, error]));
    const broken = new Error('leak');
    const heard: number[] = [];
    facts.hear(rained, () => {
      throw broken;
    });
    facts.hear(rained, ({ litres }) => heard.push(litres));
    await facts.tell(rained, { litres: 1 });
    expect(heard).toEqual([1]);
    expect(defects).toEqual([['hearing of rained', broken]]);
  });

  it('is not heard any more once the listener has left', async () => {
    const facts = new Facts(() => undefined);
    const heard: number[] = [];
    const leave = facts.hear(rained, ({ litres }) => heard.push(litres));
    leave();
    await facts.tell(rained, { litres: 1 });
    expect(heard).toEqual([]);
  });
});

describe('a hook', () => {
  it('fails with what one part of it throws, and asks no further', async () => {
    const hook = new Hook<[order: string[]]>();
    const broken = new Error('no');
    hook.add((order) => order.push('first'));
    hook.add(() => {
      throw broken;
    });
    hook.add((order) => order.push('third'));
    const order: string[] = [];
    await expect(hook.run(order)).rejects.toBe(broken);
    expect(order).toEqual(['first']);
  });
});
