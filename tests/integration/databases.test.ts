import { databases, type DatabaseClient } from '../support/database';
import { access } from './databases/access';
import { catchUp } from './databases/catch-up';
import { consents } from './databases/consents';
import { killedBeforeTheAnswer, killedBeforeTheSeal, killedUnderLoad } from './databases/crashes';
import { deskLists } from './databases/desk-lists';
import { erasure } from './databases/erasure';
import { messageOrder } from './databases/message-order';
import { poison } from './databases/poison';
import { privacy } from './databases/privacy';
import { races } from './databases/races';
import { transcripts } from './databases/transcripts';
import { openDesk, type Desk } from './support/desk';

/** Everything that a database could do differently; each promise is a file in `./databases`. */
const desks = new Map<DatabaseClient, Desk>();

// All at once: creating tables is waiting for disks.
beforeAll(async () => {
  await Promise.all(
    databases().map(async (database) => desks.set(database, await openDesk({ database })))
  );
}, 240_000);

describe.each(databases())('on %s', (database) => {
  const given = (): Desk => {
    const desk = desks.get(database);
    if (!desk) throw new Error(`${database} is not running`);
    return desk;
  };
  messageOrder(given);
  races(given);
  catchUp(given);
  poison(given);
  deskLists(given);
  transcripts(given);
  privacy(given);
  consents(given);
  access(given);
  erasure(given);
});

// On all databases at once, for the same reason; last, because sockets of other tests would not survive it.
describe('killed with SIGKILL', () => {
  const onEach = async <T>(run: (desk: Desk) => Promise<T>): Promise<[DatabaseClient, T][]> =>
    Promise.all([...desks].map(async ([database, desk]) => [database, await run(desk)] as const));

  it('F1: loses nothing that was acknowledged and stores nothing twice, round after round', async () => {
    const results = await onEach((desk) => killedUnderLoad(desk));

    expect(results).toEqual(databases().map((database) => [database, []]));
  }, 240_000);

  it('F2: answers the repeat of a message whose answer was lost with "duplicate"', async () => {
    for (const [database, { answer, rows }] of await onEach(killedBeforeTheAnswer)) {
      expect([database, answer]).toMatchObject([database, { seq: 3, duplicate: true }]);
      expect([database, rows.map(({ seq }) => seq)]).toEqual([database, [1, 2, 3]]);
    }
  });

  it('seals at the next start what had ended and was not sealed yet', async () => {
    for (const [database, check] of await onEach(killedBeforeTheSeal)) {
      expect([database, check]).toMatchObject([database, { state: 'unaltered', messageCount: 3 }]);
    }
  });
});
