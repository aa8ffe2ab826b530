import {
  markedTypes,
  missingStores,
  personalFields,
} from '../../../../server/src/personal-data/check.rules';
import { PersonalDataRegistry } from '../../../../server/src/personal-data/registry';
import type { PersonalDataStore } from '../../../../server/src/personal-data/store';
import { personal } from '../../../../server/src/platform/content-type';

const schema = {
  uid: 'plugin::live-chat.diary',
  attributes: { text: personal('content', { type: 'text' }), size: { type: 'integer' } },
};

const store = (covers: string[], key = 'diary'): PersonalDataStore => ({
  info: { key, fields: [] },
  covers,
  find: () => Promise.resolve(0),
  // eslint-disable-next-line @typescript-eslint/require-await, require-yield -- nothing is held
  async *export() {
    return;
  },
  erasure: {
    rank: 'records',
    plan: () => Promise.resolve({ delete: 0, anonymise: 0, keep: 0 }),
    erase: () => Promise.resolve({ more: false }),
  },
  verify: () => Promise.resolve([]),
});

describe('principle 6: the registry of personal data', () => {
  it('reads the marks of a content type', () => {
    expect(personalFields(schema)).toEqual([{ field: 'text', category: 'content' }]);
    expect(markedTypes([schema, { uid: 'x', attributes: {} }])).toEqual([
      { uid: schema.uid, fields: ['text'] },
    ]);
  });

  it('names the marked types that nobody answers for', () => {
    const types = markedTypes([schema]);

    expect(missingStores(types, [store([])])).toEqual(types);
    expect(missingStores(types, [store([schema.uid])])).toEqual([]);
  });

  it('fails the start with type, fields and what to do', () => {
    const registry = new PersonalDataRegistry();

    expect(() => registry.check(markedTypes([schema]))).toThrow(
      /plugin::live-chat\.diary: text[\s\S]*Register a PersonalDataStore/
    );
  });

  it('refuses a store without a proper name and one whose name is taken', () => {
    const registry = new PersonalDataRegistry();
    registry.register(store([]));

    expect(() => registry.register(store([]))).toThrow(/already/);
    expect(() => registry.register(store([], '../x'))).toThrow(/cannot name/);
  });
});
