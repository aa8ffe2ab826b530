import type { PersonalRecord, StoreInfo } from '../../../../../protocol';
import {
  hitIdsOf,
  Redactor,
  Review,
  reviewing,
} from '../../../../../server/src/rights/export/review';
import { KeyedHash } from '../../../../../server/src/foundation/platform';

const info: StoreInfo = {
  key: 'messages',
  fields: [
    { key: 'at', kind: 'date' },
    { key: 'author', kind: 'text' },
    { key: 'email', kind: 'text', right: 'contact' },
    { key: 'body', kind: 'longText' },
  ],
};
const record: PersonalRecord = {
  id: '4',
  subjectId: 's1',
  values: {
    at: 1_000,
    author: 'Ana Ruiz',
    email: 'me@example.test',
    body: 'Ana Ruiz said: ask Hans Berger, hans@example.test, and hans berger again.',
  },
};
const hitIdOf = hitIdsOf(new KeyedHash('a key of this installation'));
const showing = {
  hitIdOf,
  agents: 'role',
  agentNames: ['Ana Ruiz'],
  names: ['Hans Berger'],
  contactMasked: false,
} as const;
const own = { emails: [], phones: [] };

describe('R12: the text of the review is the text that is delivered', () => {
  it('marks every hit that is to be decided on, by the ids of the preview', () => {
    const review = new Review(['Hans Berger', 'Ana Ruiz'], own, hitIdOf);
    review.add(info, record);
    const hits = review.list();
    const parts = reviewing(showing)(info, record).texts.body ?? [];
    expect(parts.map(({ text }) => text).join('')).toBe(record.values.body);
    for (const { hitId, places, value } of hits) {
      const marked = parts.filter((part) => part.hitId === hitId);
      expect(marked).toHaveLength(places);
      expect(marked[0]?.text).toBe(value);
    }
    expect(parts.filter(({ hitId }) => hitId !== undefined)).toHaveLength(
      hits.reduce((sum, { places }) => sum + places, 0)
    );
  });

  it('R28: the id of a hit tells nobody what it is, who tries all there are', () => {
    const idsOf = (key: string) => {
      const review = new Review([], own, hitIdsOf(new KeyedHash(key)), false);
      review.add(info, record);
      return review.list().map(({ hitId }) => hitId);
    };
    expect(idsOf('one key')).toHaveLength(1);
    expect(idsOf('one key')).toEqual(idsOf('one key'));
    expect(idsOf('one key')).not.toEqual(idsOf('another key'));
  });

  it('with everything masked reads as the files do', () => {
    const files = new Redactor({ ...showing, own, decisions: [] }).apply(info, record);
    const { values, texts } = reviewing(showing)(info, record);
    const masked = texts.body?.map(({ text, hitId }) => (hitId ? '•••••' : text)).join('');
    expect({ ...values, body: masked }).toEqual(files.values);
    expect(values.author).toBe('agent');
  });

  it('marks nothing and tells no contact data to whom may not hand it out', () => {
    const { values, texts } = reviewing({ ...showing, contactMasked: true })(info, record);
    expect(texts.body).toHaveLength(1);
    expect(texts.body?.[0]).not.toHaveProperty('hitId');
    expect(JSON.stringify({ values, texts })).not.toMatch(/hans@|me@/);
  });
});
