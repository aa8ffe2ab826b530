import type { ImportedChat } from './plugin';
import type { SeedChat } from './types';

interface Ids {
  /** documentId of an administrator by e-mail address. */
  agents: ReadonlyMap<string, { id: string; name: string }>;
  /** Id of a department by key. */
  departments: ReadonlyMap<string, string>;
}

const MINUTE = 60_000;
const WEBSITE = 'https://www.larkspur.example';

/** A seed's lines with times of their own, counted from `now` backwards. */
export const toImport = (chat: SeedChat, ids: Ids, now: number): ImportedChat => {
  const startedAt = now - chat.minutesAgo * MINUTE;
  let at = startedAt;
  const messages = chat.lines.map((line) => {
    at += Math.max(line.after * 1_000, 10);
    const kind: 'note' | 'text' = line.note ? 'note' : 'text';
    return { by: line.by, body: line.text, at, kind };
  });
  const agent = chat.agent ? ids.agents.get(chat.agent) : undefined;
  const departmentId = chat.department ? ids.departments.get(chat.department) : undefined;
  return {
    importId: `demo/${chat.name}`,
    status: chat.status,
    startedAt,
    language: chat.language,
    visitor: chat.visitor,
    page: { url: `${WEBSITE}${chat.page.path}`, title: chat.page.title },
    notice: { version: 1, language: chat.language },
    messages,
    ...(chat.answers ? { answers: chat.answers } : {}),
    ...(departmentId ? { departmentId } : {}),
    ...(agent ? { agentId: agent.id, agentName: agent.name } : {}),
    ...(chat.status === 'ended' ? { endedAt: at + 20_000 } : {}),
  };
};
