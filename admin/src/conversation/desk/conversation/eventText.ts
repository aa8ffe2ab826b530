import type { ChatEvent } from '../../../../../protocol';
import type { Text } from '../../../foundation/i18n';

type Told = Pick<ChatEvent, 'kind' | 'data' | 'author'>;

/**
 * What happened to the chat, as a sentence.
 * @param nameOf what a purpose is called on the card that asked for it
 */
export const eventText = (
  t: Text,
  { kind, data, author }: Told,
  nameOf: (purpose: string) => string = (purpose) => purpose
): string => {
  if (kind === 'void' || !data) return t('event.removed');
  switch (data.type) {
    case 'started':
      return t(data.offline ? 'event.startedOffline' : 'event.started');
    case 'taken':
      return data.fromAgentName
        ? t('event.takenOver', { agent: data.agentName, from: data.fromAgentName })
        : t('event.taken', { agent: data.agentName });
    case 'released':
      return t(author.kind === 'system' ? 'event.returned' : 'event.released', {
        agent: data.agentName,
      });
    case 'ended':
      if (data.by === 'visitor') return t('event.endedVisitor');
      return data.by === 'agent' && data.agentName
        ? t('event.endedAgent', { agent: data.agentName })
        : t('event.endedSystem');
    case 'redacted':
      return t('event.redacted', { seq: data.seq });
    case 'consent_card':
      return t('event.consentAsked', { agent: author.name ?? '', purpose: data.name });
    case 'consent_answer':
      return t(data.answer === 'yes' ? 'event.consentYes' : 'event.consentNo', {
        purpose: nameOf(data.purpose),
      });
  }
};
