import { PERMISSIONS, type ChatSummary, type VisitorChat } from '../../protocol';
import { createRoleUser, type RoleUser } from '../support/admin';
import { eventually } from '../support/deadline';
import { AGENT, openDesk, type Desk } from './support/desk';
import { startChat, type StartedChat } from './support/rest';
import {
  accepted,
  connectAgent,
  connectVisitor,
  join,
  open,
  send,
  take,
  type AgentClient,
  type VisitorClient,
} from './support/sockets';

const DEPARTMENT = 'department-of-sales';
/** A page change is no departure, and a check runs every few seconds. */
const SOON = 15_000;

let desk: Desk;
let ben: AgentClient;

const query = <T = Record<string, unknown>>(sql: string, values: unknown[]): Promise<T[]> =>
  desk.strapi.database.query(sql, values) as Promise<T[]>;

const newAgent = (): Promise<RoleUser> =>
  createRoleUser(desk.strapi, desk.admin, AGENT, { firstname: 'Cleo' });

/** A visitor in a chat that an agent has taken. */
const talking = async (
  user: RoleUser
): Promise<{ chat: StartedChat; visitor: VisitorClient; agent: AgentClient }> => {
  const agent = await connectAgent(desk.strapi, user.session);
  const chat = await startChat(desk.strapi);
  await query('UPDATE live_chat_chats SET department_id = ? WHERE document_id = ?', [
    DEPARTMENT,
    chat.chatId,
  ]);
  const visitor = await connectVisitor(desk.strapi, chat.token);
  await join(visitor, chat);
  await take(agent, chat);
  await visitor.hear<VisitorChat>('chat:state', ({ agentName }) => agentName === 'Cleo');
  return { chat, visitor, agent };
};

const released = (chatId: string) =>
  query<{ author_kind: string; data: string }>(
    `SELECT author_kind, data FROM live_chat_messages WHERE chat_id = ? AND data LIKE '%"released"%'`,
    [chatId]
  );

const agentsOf = (agent: AgentClient) =>
  agent.all<{ agents: { id: string; name: string }[] }>('desk:agents').at(-1)?.agents ?? [];

beforeAll(async () => {
  desk = await openDesk();
  await query(
    'INSERT INTO live_chat_departments (document_id, "key", name, position, created_at, updated_at, published_at) VALUES (?, ?, ?, 0, 0, 0, 0)',
    [DEPARTMENT, 'sales', 'Sales']
  );
  ben = await connectAgent(desk.strapi, desk.ben.session);
});

describe('an agent who has closed the browser', () => {
  it('is away to the visitor and gone for colleagues, keeps the chat, and is back when they return', async () => {
    const user = await newAgent();
    const { chat, visitor, agent } = await talking(user);
    const { documentId } = user.session.user;
    await eventually('Cleo to be at the desk', () =>
      agentsOf(ben).some(({ id }) => id === documentId)
    );
    expect(accepted(await join2(visitor, chat)).chat.agentAway).toBeUndefined();

    agent.close();
    await visitor.hear<VisitorChat>('chat:state', ({ agentAway }) => agentAway === true, SOON);
    expect(agentsOf(ben).map(({ id }) => id)).not.toContain(documentId);
    // Being away takes nothing: the chat is theirs when they come back.
    const { chat: seen } = await open(ben, chat);
    expect(seen).toMatchObject({ status: 'active', agent: { id: documentId } });
    expect(await released(chat.chatId)).toEqual([]);
    // Who comes in now is told the same.
    expect(accepted(await join2(visitor, chat)).chat.agentAway).toBe(true);

    const before = visitor.heard.length;
    await connectAgent(desk.strapi, user.session);
    await eventually('the visitor to be told', () =>
      visitor.heard
        .slice(before)
        .some(
          ({ event, payload }) =>
            event === 'chat:state' && (payload as VisitorChat).agentAway === undefined
        )
    );
  });

  it('who has another window open has not left', async () => {
    const user = await newAgent();
    const { chat, visitor, agent } = await talking(user);
    const second = await connectAgent(desk.strapi, user.session);
    agent.close();
    // Somebody else comes and goes: what was to be told of the first has been told by then.
    const other = await newAgent();
    (await connectAgent(desk.strapi, other.session)).close();
    await eventually(
      'the other to have left',
      () => !agentsOf(ben).some(({ id }) => id === other.session.user.documentId),
      { timeout: SOON }
    );
    expect(accepted(await join2(visitor, chat)).chat.agentAway).toBeUndefined();
    second.close();
  });
});

/** Joins again, for the state of this moment. */
const join2 = (visitor: VisitorClient, { chatId }: StartedChat) =>
  visitor.socket.emitWithAck('chat:join', { chatId, since: 0 });

const LOSSES: [how: string, lose: (user: RoleUser) => Promise<unknown>][] = [
  [
    'is turned off',
    (user) =>
      desk.admin.json(`/admin/users/${user.session.user.id}`, {
        method: 'PUT',
        body: { isActive: false },
      }),
  ],
  [
    'is deleted',
    (user) => desk.admin.json(`/admin/users/${user.session.user.id}`, { method: 'DELETE' }),
  ],
  ['may not answer any more', (user) => user.allow([PERMISSIONS.inboxRead])],
  ['may not see chats any more', (user) => user.allow([PERMISSIONS.inboxReply])],
  [
    'does not see the department any more',
    (user) =>
      query('UPDATE live_chat_agent_profiles SET department_ids = ? WHERE user_id = ?', [
        '["another"]',
        user.session.user.documentId,
      ]),
  ],
];

describe('an agent with a chat', () => {
  it.each(LOSSES)(
    'who %s: it goes back to the queue with an event, and the visitor is told',
    async (_how, lose) => {
      const user = await newAgent();
      const { chat, visitor } = await talking(user);
      await lose(user);

      const told = await visitor.hear<VisitorChat>(
        'chat:state',
        ({ status }) => status === 'waiting',
        SOON
      );
      expect(told.agentName).toBeUndefined();
      const { events } = await visitor.hear<{ events: { data?: object; author: object }[] }>(
        'chat:events',
        (message) => JSON.stringify(message).includes('released')
      );
      expect(events.at(-1)).toMatchObject({
        kind: 'event',
        author: { kind: 'system' },
        data: { type: 'released', agentName: 'Cleo' },
      });
      const { chat: waiting } = await ben.hear<{ chat: ChatSummary }>(
        'desk:chat',
        (news) =>
          news.chat.chatId === chat.chatId &&
          news.chat.status === 'waiting' &&
          // Above its beginning, its first message and that it was taken.
          news.chat.lastSeq > 3
      );
      expect(waiting.agent).toBeUndefined();
      // It waits from now on, and somebody else can take it.
      await take(ben, chat);
      await send(visitor, chat.chatId, 'Still there?');
      expect(await released(chat.chatId)).toHaveLength(1);
    },
    40_000
  );

  it('another chat of theirs that they can still answer stays theirs', async () => {
    const user = await newAgent();
    const { chat, visitor } = await talking(user);
    const own = await startChat(desk.strapi);
    await take(await connectAgent(desk.strapi, user.session), own);
    await query('UPDATE live_chat_agent_profiles SET department_ids = ? WHERE user_id = ?', [
      '[]',
      user.session.user.documentId,
    ]);
    await visitor.hear<VisitorChat>('chat:state', ({ status }) => status === 'waiting', SOON);
    expect(await released(chat.chatId)).toHaveLength(1);
    expect(await released(own.chatId)).toEqual([]);
  });
});

describe('an agent whose rights change while the desk is open', () => {
  it('is told to drop what is held and to join again', async () => {
    const user = await newAgent();
    const agent = await connectAgent(desk.strapi, user.session);
    await user.allow([PERMISSIONS.inboxRead]);
    await agent.hear('desk:changed', undefined, SOON);
    const joined = accepted(await agent.socket.emitWithAck('desk:join', {}));
    expect(joined.me.canReply).toBe(false);
    expect(agent.socket.connected).toBe(true);
  });

  it('and is told nothing while they stay the same', () => {
    expect(ben.all('desk:changed')).toEqual([]);
  });
});

describe('what is unread', () => {
  it('comes with the counts for every chat that one has, in every view, and goes when it is read', async () => {
    const user = await newAgent();
    const { chat, visitor, agent } = await talking(user);
    const quiet = await startChat(desk.strapi);
    await take(agent, quiet);
    const first = await send(visitor, chat.chatId, 'One');
    const { seq } = await send(visitor, chat.chatId, 'Two');
    expect(seq).toBe(first.seq + 1);
    const fresh = await connectAgent(desk.strapi, user.session);
    const unreadIn = async (view: 'waiting' | 'ended') =>
      accepted(await fresh.socket.emitWithAck('desk:list', { view })).counts.unread;
    // The first message of each was written before it was taken, and not read either.
    const expected = { [chat.chatId]: 3, [quiet.chatId]: 1 };
    expect(accepted(await fresh.socket.emitWithAck('desk:join', {})).counts.unread).toEqual(
      expected
    );
    expect(await unreadIn('waiting')).toEqual(expected);
    expect(await unreadIn('ended')).toEqual(expected);

    accepted(await agent.socket.emitWithAck('chat:read', { chatId: chat.chatId, seq }));
    await fresh.hear<{ chatId: string }>('chat:read', ({ chatId }) => chatId === chat.chatId);
    expect(await unreadIn('waiting')).toEqual({ [chat.chatId]: 0, [quiet.chatId]: 1 });
    // Nobody is told of others' chats.
    expect(
      Object.keys(accepted(await ben.socket.emitWithAck('desk:join', {})).counts.unread)
    ).not.toContain(chat.chatId);
  });
});

describe('a restored or imported database', () => {
  it('gives chats back whose agents do not exist here, once and at the start', async () => {
    const user = await newAgent();
    const { chat } = await talking(user);
    const { chat: kept } = await talking(user);
    await query('UPDATE live_chat_chats SET agent_id = ? WHERE document_id = ?', [
      'somebody-of-another-strapi',
      chat.chatId,
    ]);
    await desk.strapi.kill('SIGKILL');
    await desk.strapi.restart();

    const [row] = await query<{ status: string; agent_id: string | null }>(
      'SELECT status, agent_id FROM live_chat_chats WHERE document_id = ?',
      [chat.chatId]
    );
    expect(row).toEqual({ status: 'waiting', agent_id: null });
    await desk.strapi.kill('SIGTERM');
    await desk.strapi.restart();
    expect(await released(chat.chatId)).toHaveLength(1);
    expect(await released(kept.chatId)).toEqual([]);
  }, 60_000);
});
