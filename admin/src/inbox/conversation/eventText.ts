import type { ChatEvent } from '../../../../protocol';
import type { Text } from '../../i18n';

/** What happened to the chat, as a sentence. */
export const eventText = (t: Text, { kind, data }: ChatEvent): string => {
  if (kind === 'void' || !data) return t('event.removed');
  switch (data.type) {
    case 'started':
      return t(data.offline ? 'event.startedOffline' : 'event.started');
    case 'taken':
      return data.fromAgentName
        ? t('event.takenOver', { agent: data.agentName, from: data.fromAgentName })
        : t('event.taken', { agent: data.agentName });
    case 'released':
      return t('event.released', { agent: data.agentName });
    case 'ended':
      if (data.by === 'visitor') return t('event.endedVisitor');
      return data.by === 'agent' && data.agentName
        ? t('event.endedAgent', { agent: data.agentName })
        : t('event.endedSystem');
  }
};
