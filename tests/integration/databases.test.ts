import { databases, type DatabaseClient } from '../support/database';
import { catchUp } from './databases/catch-up';
import { deskLists } from './databases/desk-lists';
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
});
