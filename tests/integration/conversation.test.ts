import { PERMISSIONS } from '../../protocol';
import {
  agent,
  createRoleUser,
  databases,
  registerFirstAdmin,
  startStrapi,
  visitor,
} from '../support';

describe.each(databases())('a conversation on %s', (database) => {
  it('goes both ways, and goes on after kill -9', async () => {
    const strapi = await startStrapi({ database });
    const admin = await registerFirstAdmin(strapi);
    const anna = await createRoleUser(strapi, admin, [
      PERMISSIONS.inboxRead,
      PERMISSIONS.inboxReply,
    ]);
    const desk = await agent(strapi, anna.session);

    const robin = visitor(strapi);
    await robin.start({ body: 'Hello' });
    await desk.take(robin.chatId);
    const wire = await robin.join();
    const { seq } = await desk.send(robin.chatId, 'Hello Robin');
    const heard = await wire.until('chat:events', ({ events }) =>
      events.some((event) => event.seq === seq)
    );
    expect(heard.events.at(-1)).toMatchObject({ body: 'Hello Robin', author: { kind: 'agent' } });

    await strapi.kill('SIGKILL');
    await strapi.restart();
    const again = await robin.connect();
    const page = await again.call('chat:join', { chatId: robin.chatId, since: 0 });
    expect(page.events.map((event) => event.seq)).toEqual(page.events.map((_, i) => i + 1));
    expect(page.events.filter(({ kind }) => kind === 'text').map(({ body }) => body)).toEqual([
      'Hello',
      'Hello Robin',
    ]);
    const sent = await robin.send(again, 'Still here');
    expect(sent.seq).toBe(page.head + 1);
  });
});
