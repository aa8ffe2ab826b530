import type { EventData } from '../../../../protocol/conversation/chat';
import { useWidget } from '../kit';

/** What happened to the chat, in small print. */
export const EventLine = ({ data }: { data: EventData }) => {
  const { t } = useWidget();
  const text = (): string => {
    if (data.type === 'taken') return t('joined', data.agentName);
    if (data.type === 'released') return t('leftChat', data.agentName);
    if (data.type !== 'ended' || data.by === 'system') return t('ended');
    return data.by === 'visitor' ? t('endedByYou') : t('endedByAgent', data.agentName ?? t('team'));
  };
  return <p class="line">{text()}</p>;
};
