import type { StatusAnswer } from '../../protocol';
import { registerFirstAdmin, type AdminSession } from '../support/admin';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { startChat } from './support/rest';
import { connectVisitor, send } from './support/sockets';

const stateOf = async (admin: AdminSession): Promise<StatusAnswer['database']> =>
  (await admin.json<StatusAnswer>('/live-chat/status')).database;

/** What the file itself says, asked by another connection. */
const fileMode = async (strapi: TestStrapi): Promise<unknown> => {
  const [row] = await strapi.database.query('PRAGMA journal_mode');
  return row?.journal_mode;
};

describe('the setting for write-ahead logging', () => {
  it('changes nothing of the host’s database unless it is asked for', async () => {
    const strapi = await startStrapi({ config: { sqlite: { wal: false } } });
    const admin = await registerFirstAdmin(strapi);
    const chat = await startChat(strapi);
    await send(await connectVisitor(strapi, chat.token), chat.chatId);

    expect(await stateOf(admin)).toEqual({
      client: 'sqlite',
      journalMode: 'delete',
      synchronous: 'full',
      durable: true,
      advice: 'enable_wal',
      encoding: 'UTF-8',
    });
    expect(await fileMode(strapi)).toBe('delete');
    await strapi.stop();
  });

  it('switches to WAL with full synchronisation, and says so after a restart too', async () => {
    const strapi = await startStrapi({ config: { sqlite: { wal: true } } });
    const admin = await registerFirstAdmin(strapi);
    const durable = {
      client: 'sqlite',
      journalMode: 'wal',
      synchronous: 'full',
      durable: true,
      encoding: 'UTF-8',
    };

    expect(await stateOf(admin)).toEqual(durable);
    expect(await fileMode(strapi)).toBe('wal');
    await strapi.kill('SIGTERM');
    await strapi.restart();
    expect(await stateOf(admin)).toEqual(durable);

    // Switched off again the file stays in WAL, and the panel tells when that is less than durable.
    await strapi.kill('SIGTERM');
    await strapi.restart({ LIVE_CHAT_CONFIG: JSON.stringify({ sqlite: { wal: false } }) });
    const off = await stateOf(admin);
    expect(off.journalMode).toBe('wal');
    expect(off.durable).toBe(off.synchronous === 'full');
    expect(off.advice).toBe(off.durable ? undefined : 'raise_synchronous');
    await strapi.stop();
  });

  it('refuses a wrong configuration at start and names what is wrong', async () => {
    await expect(startStrapi({ config: { limits: { messageCharacters: -1 } } })).rejects.toThrow(
      /messageCharacters/
    );
  });
});
