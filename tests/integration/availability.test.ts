import { PERMISSIONS, type WidgetConfig } from '../../protocol';
import { createRoleUser } from '../support/admin';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat } from './support/rest';
import { accepted, connectAgent, connectVisitor, join, open } from './support/sockets';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const available = async (): Promise<boolean> =>
  (await ask<WidgetConfig>(desk.strapi, '/live-chat/widget/config')).body.available;

describe('whether somebody is there', () => {
  it('is no while nobody is, or only somebody who cannot answer', async () => {
    const { strapi, admin } = desk;
    expect(await available()).toBe(false);
    const reader = await createRoleUser(strapi, admin, [PERMISSIONS.inboxRead]);
    const looking = await connectAgent(strapi, reader.session);

    expect(await available()).toBe(false);
    expect((await startChat(strapi)).status).toBe('offline');
    looking.close();
  });

  it('is yes while an agent is online, and told to visitors when it changes', async () => {
    const { strapi, anna, ben } = desk;
    const left = await startChat(strapi);
    const visitor = await connectVisitor(strapi, left.token);
    const agent = await connectAgent(strapi, anna.session);
    await visitor.hear<{ available: boolean }>('available', (message) => message.available);
    expect(await available()).toBe(true);
    expect((await startChat(strapi)).status).toBe('waiting');

    accepted(await agent.socket.emitWithAck('availability', { availability: 'away' }));
    await visitor.hear<{ available: boolean }>('available', (message) => !message.available);
    expect(await available()).toBe(false);
    expect((await startChat(strapi)).status).toBe('offline');

    const second = await connectAgent(strapi, ben.session);
    await agent.hear<{ agents: { name: string }[] }>('desk:agents', ({ agents }) =>
      agents.some(({ name }) => name === 'Ben')
    );
    expect(await available()).toBe(true);
    second.close();
    agent.close();
    // A page change is no departure; after a few seconds it is.
    await visitor.hear<{ available: boolean }>(
      'available',
      () =>
        visitor.all<{ available: boolean }>('available').filter((message) => !message.available)
          .length > 1,
      15_000
    );
    expect(await available()).toBe(false);
  });
});

describe('who is here, live', () => {
  it('tells agents of typing, reading, viewers and the visitor coming and going, and never of the unsent text', async () => {
    const { strapi, anna, ben } = desk;
    const chat = await startChat(strapi);
    const { chatId } = chat;
    const [agent, colleague] = [
      await connectAgent(strapi, anna.session),
      await connectAgent(strapi, ben.session),
    ];
    await open(agent, chat);
    const opened = await open(colleague, chat);
    expect(opened.viewers.map(({ name }) => name).sort()).toEqual(['Anna', 'Ben']);
    expect(opened.chat.visitorOnline).toBe(false);
    await agent.hear<{ viewers: { name: string }[] }>(
      'chat:viewers',
      ({ viewers }) => viewers.length === 2
    );

    const visitor = await connectVisitor(strapi, chat.token);
    await join(visitor, chat);
    await agent.hear<{ online: boolean }>('visitor:online', ({ online }) => online);
    visitor.socket.emit('typing', { chatId, on: true });
    expect(await agent.hear('typing')).toEqual({ chatId, by: 'visitor', on: true });
    accepted(await agent.socket.emitWithAck('chat:take', { chatId }));
    await visitor.hear<{ agentName?: string }>(
      'chat:state',
      ({ agentName }) => agentName === 'Anna'
    );
    agent.socket.emit('typing', { chatId, on: true });
    expect(await visitor.hear('typing')).toEqual({ chatId, by: 'agent', name: 'Anna', on: true });

    accepted(await agent.socket.emitWithAck('chat:read', { chatId, seq: 2 }));
    expect(await visitor.hear('chat:read')).toEqual({ chatId, by: 'agent', seq: 2 });
    accepted(await visitor.socket.emitWithAck('chat:read', { chatId, seq: 3 }));
    await colleague.hear<{ by: string; seq: number }>(
      'chat:read',
      ({ by, seq }) => by === 'visitor' && seq === 3
    );
    // A colleague who only looks has not read it for the visitor.
    accepted(await colleague.socket.emitWithAck('chat:read', { chatId, seq: 3 }));
    expect(visitor.all('chat:read')).toHaveLength(1);

    expect(
      await visitor.say('typing', { chatId, on: true, text: 'unsent' }).catch(() => 'no answer')
    ).toMatchObject({ code: 'invalid_request' });
    visitor.close();
    await agent.hear<{ online: boolean }>('visitor:online', ({ online }) => !online);
    colleague.close();
    await agent.hear<{ viewers: { name: string }[] }>(
      'chat:viewers',
      ({ viewers }) => viewers.length === 1 && agent.all('chat:viewers').length > 2
    );
  });
});
