import { databases, startStrapi, type TestStrapi } from '../support';

describe.each(databases())('a fresh Strapi on %s', (database) => {
  let strapi: TestStrapi;

  beforeAll(async () => {
    strapi = await startStrapi({ database });
  });

  it('serves the loader to any website', async () => {
    const response = await fetch(`${strapi.url}/live-chat/embed.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it('answers 404 for what it does not know', async () => {
    expect((await fetch(`${strapi.url}/live-chat/nothing-here`)).status).toBe(404);
    expect((await fetch(`${strapi.url}/nothing-here`)).status).toBe(404);
  });

  it('has made its tables, with indexes', async () => {
    await expect(strapi.database.query('SELECT * FROM live_chat_chats')).resolves.toEqual([]);
    await expect(strapi.database.query('SELECT * FROM live_chat_messages')).resolves.toEqual([]);
  });

  it('comes back on the same port and database after kill -9', async () => {
    await strapi.kill('SIGKILL');
    await strapi.restart();
    expect((await fetch(`${strapi.url}/live-chat/embed.js`)).status).toBe(200);
  });
});
