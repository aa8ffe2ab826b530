import { pauseAfter, saysOutage } from '../../../../../server/src/foundation/platform/outage.rules';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('an outage', () => {
  it.each(
    [
      coded('ECONNREFUSED'),
      coded('57P01', 'terminating connection due to administrator command'),
      coded('57P03', 'the database system is starting up'),
      coded('ER_CONNECTION_KILLED'),
      coded('PROTOCOL_CONNECTION_LOST'),
      coded('EAI_AGAIN'),
      new Error('Connection terminated unexpectedly'),
      // As knex hands them on, with the statement before.
      new Error('select 4711 - Connection terminated unexpectedly'),
      new Error('ROLLBACK - Client has encountered a connection error and is not queryable'),
      new Error("ROLLBACK - Can't add new command when connection is in closed state"),
      coded(
        'PROTOCOL_CONNECTION_LOST',
        'select 1 - Connection lost: The server closed the connection.'
      ),
      new Error("Can't add new command when connection is in closed state"),
      new Error('Client has encountered a connection error and is not queryable'),
      Object.assign(new Error('wait'), { name: 'KnexTimeoutError' }),
      new Error('wrapped', { cause: new Error('again', { cause: coded('ECONNRESET') }) }),
      Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: 'ECONNREFUSED' }),
    ].map((error) => [String(error), error] as const)
  )('F13: is one: %s', (_text, error) => {
    expect(saysOutage(error)).toBe(true);
  });

  it.each(
    [
      coded('23505', 'duplicate key'),
      coded('28P01', 'password authentication failed'),
      coded('3D000', 'database does not exist'),
      coded('42P01', 'relation does not exist'),
      new Error('somebody wrote: Connection terminated'),
      new Error("insert 'x - Connection terminated' - null value in column"),
      coded('23505', 'insert x - Connection terminated'),
      new TypeError('undefined is not a function'),
      'Connection terminated',
      null,
    ].map((error) => [String(error), error] as const)
  )('is none, and waiting would not help: %s', (_text, error) => {
    expect(saysOutage(error)).toBe(false);
  });

  it('ends with a chain of causes that turns in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(saysOutage(error)).toBe(false);
  });

  it('is waited for longer and longer, five seconds at most', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 20].map((attempt) => pauseAfter(attempt, 0.5));
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
    expect(pauseAfter(20, 1)).toBeLessThanOrEqual(6_250);
  });
});
