import { SOURCES } from '../../../../../server/src/accountability/breaches/affected.sources';
import plugin from '../../../../../server/src';
import {
  markedTypes,
  type Schema,
} from '../../../../../server/src/foundation/registry/check.rules';

const uidOf = (name: string) => `plugin::live-chat.${name}`;
const TIMES = /^(at|.*At|hour)$/;

/** Content types of the plugin that hold personal data and say when. */
const withTime = (): string[] => {
  const schemas = Object.entries(plugin.contentTypes).map(([name, { schema }]): Schema => ({
    ...schema,
    uid: uidOf(name),
  }));
  return markedTypes(schemas)
    .filter(({ uid }) => {
      const schema = schemas.find((one) => one.uid === uid);
      return Object.keys(schema?.attributes ?? {}).some((name) => TIMES.test(name));
    })
    .map(({ uid }) => uid);
};

/** Not about visitors by an id: their persons are those of what they belong to; the register itself is written by the team. */
const ELSEWHERE = [uidOf('case-subject'), uidOf('hold-target'), uidOf('breach')];

describe('R32: whom an event affects', () => {
  it('is looked for in every content type that holds personal data and says when', () => {
    const covered = new Set(Object.values(SOURCES).map(({ type }) => uidOf(type)));

    expect(withTime().filter((uid) => !covered.has(uid) && !ELSEWHERE.includes(uid))).toEqual([]);
  });

  it('knows the columns of every category', () => {
    const types = plugin.contentTypes as unknown as Record<
      string,
      { schema: { attributes: object } }
    >;
    const snake = (name: string) => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);
    for (const { type, time, person } of Object.values(SOURCES)) {
      const columns = [
        ...Object.keys(types[type]?.schema.attributes ?? {}).map(snake),
        'document_id',
        'created_at',
      ];
      const named = [
        time,
        ...(person.by === 'column' ? person.columns : 'column' in person ? [person.column] : []),
      ];
      expect([type, columns]).toEqual([type, expect.arrayContaining(named)]);
    }
  });
});
