import fc from 'fast-check';
import type { NewEntry } from '../../../../../server/src/conversation/chat/chat.types';
import type { LogStore, Outcome } from '../../../../../server/src/conversation/chat/log/log-store';
import { SeparatingStore } from '../../../../../server/src/conversation/chat/log/separating';
import {
  isUnstorable,
  textProblem,
} from '../../../../../server/src/foundation/platform/encoding.rules';

const unstorable = () => Object.assign(new Error('insert …'), { code: '22P05' });

const entry = (body: string, index: number): NewEntry => ({
  chatId: 'chat',
  clientMessageId: String(index),
  authorKind: 'visitor',
  authorId: 'visitor',
  kind: 'text',
  body,
  data: null,
});

/** Stores a batch whole or not at all, as a database does. */
class StrictStore implements LogStore {
  readonly rows: string[] = [];
  /** Batches that may still be written, after which the database is gone. */
  left = Infinity;

  append(batch: readonly NewEntry[]): Promise<Outcome[]> {
    if (batch.some(({ body }) => body.includes('x'))) return Promise.reject(unstorable());
    if (this.left <= 0) return Promise.reject(new Error('gone'));
    this.left -= 1;
    return Promise.resolve(
      batch.map(({ body }) => ({ state: 'stored', seq: this.rows.push(body) }))
    );
  }
}

describe('F24: a text that the database cannot hold', () => {
  it('is refused alone, and its neighbours are stored in their order', async () => {
    const bodies = fc.array(fc.constantFrom('a', 'b', 'c', 'x', 'ax'), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(bodies, async (texts) => {
        const inner = new StrictStore();
        const outcomes = await new SeparatingStore(inner).append(texts.map(entry), 0);
        expect(outcomes.map(({ state }) => state)).toEqual(
          texts.map((body) => (body.includes('x') ? 'refused' : 'stored'))
        );
        expect(inner.rows).toEqual(texts.filter((body) => !body.includes('x')));
      })
    );
  });

  it('does not make a stored neighbour look lost when the database goes away meanwhile', async () => {
    const inner = new StrictStore();
    inner.left = 1;

    const outcomes = await new SeparatingStore(inner).append(['a', 'x', 'b'].map(entry), 0);

    expect(outcomes.map(({ state }) => state)).toEqual(['stored', 'refused', 'failed']);
    expect(inner.rows).toEqual(['a']);
  });

  it('leaves every other failure to whoever called', async () => {
    const inner = new StrictStore();
    inner.left = 0;

    await expect(new SeparatingStore(inner).append([entry('a', 1)], 0)).rejects.toThrow('gone');
  });
});

describe('what drivers say of a text that does not fit', () => {
  test.each([
    [{ code: '22P05' }, true],
    [{ code: '22021' }, true],
    [
      {
        code: 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
        sqlMessage: "Incorrect string value: '\\xF0' for column",
      },
      true,
    ],
    [
      {
        code: 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
        sqlMessage: "Incorrect integer value: 'Incorrect string value' for column",
      },
      false,
    ],
    [{ code: 'ER_DUP_ENTRY' }, false],
    [new Error('22P05'), false],
    [undefined, false],
  ])('%j: %s', (error, is) => {
    expect(isUnstorable(error)).toBe(is);
  });
});

describe('what is wrong with how a database keeps text', () => {
  const fine = { encoding: 'utf8mb4', arrives: true, narrow: 0, strict: true };
  test.each([
    ['mysql', {}, undefined],
    ['mysql', { encoding: 'utf8mb3' }, 'server'],
    ['mysql', { encoding: 'latin1', narrow: 2 }, 'tables'],
    ['mysql', { arrives: false, narrow: 2 }, 'connection'],
    ['mysql', { strict: false }, 'lax'],
    ['postgres', { encoding: 'UTF8' }, undefined],
    ['postgres', { encoding: 'SQL_ASCII' }, 'server'],
    ['sqlite', { encoding: 'UTF-16le' }, undefined],
  ] as const)('%s %j: %s', (client, facts, problem) => {
    expect(textProblem(client, { ...fine, ...facts })).toBe(problem);
  });
});
