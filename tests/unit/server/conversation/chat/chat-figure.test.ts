import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  figureOf,
  keepFigures,
  type FigureSource,
} from '../../../../../server/src/conversation/chat/chat-figure';

const HOUR = 3_600_000;
const STARTED = Date.UTC(2026, 10, 24, 10, 17, 23, 456);

/** A whole row of the table, as the eraser hands it over. */
const chat = (more: Partial<FigureSource> = {}): FigureSource => ({
  started_at: STARTED,
  taken_at: STARTED + 4_321,
  ended_at: STARTED + 765_432,
  ended_by: 'agent',
  last_seq: 17,
  language: 'de',
  department_id: 'department-of-sales',
  ...more,
  ...{
    id: 4711,
    document_id: 'chat-of-mira',
    visitor_id: 'visitor-mira',
    agent_id: 'agent-jonas',
    page_url: 'https://example.org/mira',
  },
});

const kept = async (chats: readonly FigureSource[], random?: () => number) => {
  const inserts: { table: string; rows: Record<string, unknown>[] }[] = [];
  const trx = ((table: string) => ({
    insert: (rows: Record<string, unknown>[]) => {
      inserts.push({ table, rows });
      return Promise.resolve();
    },
  })) as unknown as Knex;
  await keepFigures(trx, 'figures', chats, random);
  return inserts;
};
const sequence = (numbers: readonly number[]) => {
  let next = 0;
  return () => numbers[next++ % numbers.length]!;
};

describe('R19: what a chat leaves behind when figures are kept', () => {
  it('R19: tells the durations, how it ended and how long it was', () => {
    expect(figureOf(chat())).toEqual({
      hour: Date.UTC(2026, 10, 24, 10),
      waited_ms: 4_000,
      lasted_ms: 765_000,
      ended_by: 'agent',
      entries: 17,
      language: 'de',
      department_id: 'department-of-sales',
    });
  });

  it('R19: tells durations to the second: more would find the chat again elsewhere', () => {
    fc.assert(
      fc.property(fc.nat(HOUR), fc.nat(HOUR), (waited, lasted) => {
        const figure = figureOf(chat({ taken_at: STARTED + waited, ended_at: STARTED + lasted }));

        for (const [told, real] of [
          [figure.waited_ms!, waited],
          [figure.lasted_ms!, lasted],
        ] as const) {
          expect(told % 1_000).toBe(0);
          expect(Math.abs(told - real)).toBeLessThanOrEqual(500);
        }
      })
    );
  });

  it('R19: has no durations for what never came', () => {
    const figure = figureOf(chat({ taken_at: null, ended_at: undefined, ended_by: null }));

    expect(figure).toMatchObject({ waited_ms: null, lasted_ms: null, ended_by: null });
  });

  it('R19: reads dates as each of the databases gives them', () => {
    const dates = (write: (at: number) => unknown) =>
      figureOf(
        chat({
          started_at: write(STARTED),
          taken_at: write(STARTED + 4_321),
          ended_at: write(STARTED + 765_432),
        })
      );

    expect(dates((at) => new Date(at))).toEqual(figureOf(chat()));
    expect(dates((at) => String(at))).toEqual(figureOf(chat()));
    expect(dates((at) => new Date(at).toISOString())).toEqual(figureOf(chat()));
  });

  it('R19: its beginning is told by the hour, whatever the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (at) => {
        const { hour } = figureOf(chat({ started_at: at, taken_at: null, ended_at: null }));

        expect(hour % HOUR).toBe(0);
        expect(hour).toBeLessThanOrEqual(at);
        expect(at - hour).toBeLessThan(HOUR);
      })
    );
  });

  it('R19: holds no id of chat, visitor or agent, no page, and no moment but the hour', async () => {
    const [insert] = await kept([chat()]);
    const [row] = insert!.rows;

    expect(insert!.table).toBe('figures');
    expect(Object.keys(row!).sort()).toEqual([
      'created_at',
      'department_id',
      'document_id',
      'ended_by',
      'entries',
      'hour',
      'language',
      'lasted_ms',
      'published_at',
      'updated_at',
      'waited_ms',
    ]);
    for (const column of ['created_at', 'updated_at', 'published_at']) {
      expect((row![column] as Date).getTime()).toBe(Date.UTC(2026, 10, 24, 10));
    }
    expect(JSON.stringify(row)).not.toMatch(/mira|jonas|4711/);
    expect(JSON.stringify(row)).not.toContain(String(STARTED));
  });

  it('R19: its own id begins with the hour and tells no moment either', async () => {
    const rows = (await kept([chat(), chat({ started_at: STARTED + 60_000 })]))[0]!.rows;
    const ids = rows.map(({ document_id: id }) => String(id));

    for (const id of ids) expect(parseInt(id.slice(0, 9), 36)).toBe(Date.UTC(2026, 10, 24, 10));
    expect(new Set(ids).size).toBe(2);
  });

  it('R19: stands in an order that chance alone decides, not that of the chats', async () => {
    const [insert] = await kept(
      [1, 2, 3, 4].map((entries) => chat({ last_seq: entries })),
      sequence([0.7, 0.1, 0.9, 0.4])
    );

    expect(insert!.rows.map(({ entries }) => entries)).toEqual([2, 4, 1, 3]);
  });

  it('R19: every chat has its place by its lot, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 }),
        async (lots) => {
          const chats = lots.map((lot) => chat({ last_seq: lot }));
          const [insert] = await kept(chats, sequence(lots.map((lot) => lot / 10_001)));

          // The lot is the number of entries here: whatever the order of the chats, they come out by it.
          expect(insert!.rows.map(({ entries }) => entries)).toEqual(
            [...lots].sort((a, b) => a - b)
          );
        }
      )
    );
  });

  it('R19: writes nothing for no chats', async () => {
    expect(await kept([])).toEqual([]);
  });
});
