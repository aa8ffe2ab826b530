import type { ChatSummary } from '../../../../../protocol';
import type { Text } from '../../../foundation/i18n';

/** One line on how a chat stands and for how long. */
export const statusLine = (
  t: Text,
  duration: (ms: number) => string,
  chat: ChatSummary,
  now: number,
  meId: string | undefined,
  alone = false
): string => {
  switch (chat.status) {
    case 'ended':
      return t('status.endedAfter', { duration: duration((chat.endedAt ?? now) - chat.startedAt) });
    case 'active': {
      // The colleague who has it is not there: that counts more than for how long.
      if (alone && chat.agent) return t('status.agentAway', { agent: chat.agent.name });
      const since = duration(now - (chat.takenAt ?? chat.startedAt));
      return chat.agent && chat.agent.id !== meId
        ? t('status.activeFor', { agent: chat.agent.name, duration: since })
        : t('status.activeMine', { duration: since });
    }
    default: {
      const wait = duration(now - (chat.waitingSince ?? chat.startedAt));
      const waiting = t('status.waitingFor', { duration: wait });
      return chat.status === 'offline' ? `${t('status.offline')} · ${waiting}` : waiting;
    }
  }
};
