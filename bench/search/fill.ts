import type { TestDatabase } from '../../tests/support/database';

/** Words of the generated messages, each in every fiftieth of them. */
const COMMON = ['delivery', 'bicycle', 'helmet', 'invoice', 'return', 'spoke', 'saddle', 'bell'];
export const MESSAGES_PER_CHAT = 10;
const CHATS_PER_VISITOR = 2;

/** Numbers from 1 to `count`, as a table `n (i)`. */
const numbers = (client: string, count: number): string =>
  client === 'postgres'
    ? `(select generate_series(1, ${count}) as i) n`
    : `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n) n`;

const text = (client: string, ...parts: string[]): string =>
  client === 'mysql' ? `concat(${parts.join(', ')})` : `(${parts.join(' || ')})`;

const time = (client: string, seconds: string): string => {
  if (client === 'postgres') return `timestamp '2026-01-01' + (${seconds}) * interval '1 second'`;
  if (client === 'mysql') return `timestampadd(second, ${seconds}, '2026-01-01')`;
  return `1767225600000 + (${seconds}) * 1000`;
};

/** SQLite and MariaDB divide integers each in their own way. */
const whole = (client: string, what: string, by: number): string =>
  client === 'mysql' ? `(${what} div ${by})` : `(${what} / ${by})`;

const WORD = (i: string) =>
  `case ${i} % 50 ${COMMON.map((word, n) => `when ${n} then '${word}'`).join(' ')} else 'thanks' end`;

/** A database of `messages` messages, ten to a chat, two chats to a visitor, over 300 days. */
export const fill = async ({ client, query }: TestDatabase, messages: number): Promise<void> => {
  const chats = messages / MESSAGES_PER_CHAT;
  const visitors = chats / CHATS_PER_VISITOR;
  const insert = (table: string, columns: Record<string, string>, count: number) =>
    query(
      `insert into ${table} (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')}
       from ${numbers(client, count)}`
    );
  const at = (seconds: string) => time(client, seconds);
  const basics = (seconds: string) => ({
    created_at: at(seconds),
    updated_at: at(seconds),
    published_at: at(seconds),
  });
  const step = Math.max(1, Math.floor(25_920_000 / chats));
  if (client === 'mysql')
    await query(`set session cte_max_recursion_depth = 4294967295`).catch(() => undefined);
  await insert(
    'live_chat_visitors',
    {
      document_id: text(client, `'v'`, 'i'),
      name: text(client, `'Robin Number'`, 'i'),
      email: text(client, `'robin'`, 'i', `'@example.test'`),
      ...basics(`i * ${step}`),
    },
    visitors
  );
  await insert(
    'live_chat_chats',
    {
      document_id: text(client, `'c'`, 'i'),
      visitor_id: text(client, `'v'`, `(${whole(client, '(i - 1)', CHATS_PER_VISITOR)} + 1)`),
      status: `'ended'`,
      last_seq: String(MESSAGES_PER_CHAT),
      last_at: at(`i * ${step}`),
      language: `'en'`,
      agent_id: text(client, `'agent'`, '(i % 20)'),
      answers: `'[]'`,
      started_at: at(`i * ${step}`),
      sealed_at: at(`i * ${step}`),
      visitor_read_seq: '0',
      agent_read_seq: '0',
      ...basics(`i * ${step}`),
    },
    chats
  );
  await insert(
    'live_chat_messages',
    {
      document_id: text(client, `'m'`, 'i'),
      chat_id: text(client, `'c'`, `(${whole(client, '(i - 1)', MESSAGES_PER_CHAT)} + 1)`),
      seq: `((i - 1) % ${MESSAGES_PER_CHAT}) + 1`,
      client_message_id: text(client, `'k'`, 'i'),
      author_kind: `'visitor'`,
      author_id: `'v'`,
      kind: `'text'`,
      body: text(
        client,
        `'My question number '`,
        'i',
        `' is about the '`,
        WORD('i'),
        `' that I have ordered from your shop, rare'`,
        '(i % 997)'
      ),
      sent_at: at(`(i - 1) * ${Math.max(1, Math.floor(step / MESSAGES_PER_CHAT))}`),
      ...basics('i'),
    },
    messages
  );
};
