import {
  connectAgent,
  connectVisitor,
  join,
  liveAtDesk,
  open,
  take,
  text,
  type AgentClient,
  type VisitorClient,
} from './support/sockets';
import { databases, databasesOfLongTest, service, type DatabaseClient } from '../support/database';
import { eventually } from '../support/deadline';
import { openDesk, type Desk } from './support/desk';
import { messagesOf } from './support/rows';
import { layWire, type Wire } from './support/proxy';
import { startChat, type StartedChat } from './support/rest';

const SERVERS = databasesOfLongTest(databases().filter((name) => name !== 'sqlite')).filter(
  (name): name is Exclude<DatabaseClient, 'sqlite'> => name !== 'sqlite'
);
const PORTS = { postgres: 5432, mysql: 3306 };

/** Frames of drivers, of knex, of Strapi: nothing that whoever runs a server can use. */
const FOREIGN = /^\s+at .*node_modules/m;

const through = (wire: Wire) => (url: string) => {
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = new URL(wire.url).port;
  return address.href;
};

describe.each(SERVERS)('a database server that goes away: %s', (client) => {
  let wire: Wire;
  let desk: Desk;
  let chat: StartedChat;
  let visitor: VisitorClient;
  let anna: AgentClient;
  /** What has been printed since. */
  let seen = 0;
  const answer = (body: string) => ({ ...text(chat.chatId, body), kind: 'text' as const });
  const printed = () => {
    const lines = desk.strapi.logs().slice(seen);
    seen = desk.strapi.logs().length;
    return lines;
  };

  beforeAll(async () => {
    const { port } = new URL(service(client).url);
    wire = await layWire({ port: Number(port) || PORTS[client] });
    // Its connections are broken while the plugin starts: in the middle of two of its steps.
    wire.cutAt('plugin_live-chat_secret');
    desk = await openDesk({ database: client, through: through(wire) });
    chat = await startChat(desk.strapi);
    visitor = await connectVisitor(desk.strapi, chat.token);
    await join(visitor, chat);
    anna = await connectAgent(desk.strapi, desk.anna.session);
    await take(anna, chat);
  }, 240_000);

  it('F13: connections that are cut while the plugin starts delay the start, and no more', async () => {
    expect(printed()).toMatch(/database does not answer.*\n[^]*answers again; the start goes on/);
    await desk.strapi.kill('SIGTERM');
    for (const place of [
      'live_chat_indexed',
      'plugin_live-chat_upgrade',
      'plugin_live-chat_grants',
    ]) {
      printed();
      wire.cutAt(place);
      await desk.strapi.restart();
      const lines = printed();
      expect([place, lines]).toEqual([place, expect.stringMatching(/the start goes on/)]);
      expect(lines).not.toMatch(FOREIGN);
      await desk.strapi.kill('SIGTERM');
    }
  });

  it('F13: a server that starts later than Strapi is waited for', async () => {
    await wire.down();
    const starting = desk.strapi.restart();
    await eventually('Strapi waits', () =>
      Promise.resolve(/waiting for it/.test(desk.strapi.logs().slice(seen)) || undefined)
    );
    await wire.up();
    await starting;
    expect(printed()).not.toMatch(FOREIGN);
  });

  it('F13: sends during an outage are told to come again, and go through afterwards', async () => {
    visitor = await connectVisitor(desk.strapi, chat.token);
    await join(visitor, chat);
    anna = await connectAgent(desk.strapi, desk.anna.session);
    await open(anna, chat);
    const pid = desk.strapi.pid();
    printed();
    await wire.down();
    const refused = await visitor.socket.emitWithAck('message:send', text(chat.chatId, 'lost?'));
    expect(refused).toMatchObject({ ok: false, code: 'unavailable' });
    expect(await anna.say('message:send', answer('lost, too?'))).toMatchObject({
      ok: false,
      code: 'unavailable',
    });
    // The loops of every few seconds have met it as well.
    await eventually('the outage is told', () =>
      Promise.resolve(/database does not answer/.test(desk.strapi.logs().slice(seen)) || undefined)
    );
    await wire.up();

    const sent = await eventually('a send goes through', async () => {
      const told = await visitor.socket.emitWithAck('message:send', text(chat.chatId, 'found'));
      return told.ok ? told : undefined;
    });
    await eventually('the agent sees it', () =>
      Promise.resolve(
        liveAtDesk(anna, chat.chatId).some(({ seq }) => seq === sent.seq) || undefined
      )
    );
    expect(desk.strapi.pid()).toBe(pid);
    const rows = await messagesOf(desk.strapi.database, chat.chatId);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.at(-1)?.seq).toBe(sent.seq);
    const lines = printed();
    expect(lines).not.toMatch(FOREIGN);
    expect(lines.match(/database does not answer/g)?.length).toBeLessThanOrEqual(3);
  });

  it('F13: connections killed by the server one by one are replaced, unseen', async () => {
    const { database } = desk.strapi;
    for (let round = 0; round < 3; round += 1) {
      const kill = { postgres: killPostgres, mysql: killMysql }[client];
      await kill(database);
      await eventually('an answer goes through', async () => {
        const told = await anna.say('message:send', answer(`round ${round}`));
        return (told as { ok: boolean }).ok || undefined;
      });
    }
    expect(printed()).not.toMatch(FOREIGN);
  });

  it('F13: a database that stays away ends the start with one clear message and an exit code', async () => {
    const { strapi } = desk;
    await strapi.kill('SIGTERM');
    await wire.down();
    printed();
    const config = JSON.stringify({ database: { startWithin: 1_500 } });
    await expect(strapi.restart({ LIVE_CHAT_CONFIG: config })).rejects.toThrow(/ended before/);
    const lines = printed();
    expect(lines).toMatch(/live-chat did not start: the database has not answered for \d+ seconds/);
    expect(lines).not.toMatch(FOREIGN);
    await wire.up();
  });
});

type Database = Desk['strapi']['database'];

const killPostgres = async (database: Database): Promise<void> => {
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`
  );
};

const killMysql = async (database: Database): Promise<void> => {
  const ids = await database.query<{ id: number }>(
    'SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()'
  );
  for (const { id } of ids) await database.query(`KILL ${id}`);
};
