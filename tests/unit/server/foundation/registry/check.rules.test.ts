import {
  markedTypes,
  missingStores,
  personalFields,
  unnamedText,
} from '../../../../../server/src/foundation/registry/check.rules';
import server from '../../../../../server/src';
import { OTHER_TEXT } from '../../../../../server/src/foundation/registry/text-columns';
import { PersonalDataRegistry } from '../../../../../server/src/foundation/registry/registry';
import type { PersonalDataStore } from '../../../../../server/src/foundation/personal-data/store';
import { personal } from '../../../../../server/src/foundation/platform/content-type';

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

describe('R8: free text', () => {
  it('every text column of the plugin is marked, or named with a reason', () => {
    const schemas = Object.entries(server.contentTypes).map(([name, { schema: own }]) => ({
      uid: `plugin::live-chat.${name}`,
      attributes: own.attributes,
    }));
    expect(schemas.length).toBeGreaterThan(25);
    expect(unnamedText(schemas, OTHER_TEXT)).toEqual([]);
  });

  const typed = (attributes: Record<string, object>) => [
    { uid: 'plugin::live-chat.diary', attributes },
  ];

  it.each(['string', 'text', 'richtext', 'blocks', 'json', 'email', 'uid'])(
    'a column of type %s is marked, or named with a reason, or the start fails',
    (type) => {
      const schemas = typed({ title: { type }, size: { type: 'integer' } });
      expect(unnamedText(schemas, {})).toEqual([
        { uid: 'plugin::live-chat.diary', fields: ['title'] },
      ]);
      expect(unnamedText(schemas, { diary: { code: ['title'] } })).toEqual([]);
      expect(unnamedText(typed({ title: personal('content', { type }) }), {})).toEqual([]);
      expect(() => new PersonalDataRegistry().checkText(schemas)).toThrow(
        /plugin::live-chat\.diary: title/
      );
    }
  );
});
