import { Button, Flex, Typography } from '@strapi/design-system';
import type { ChatSummary } from '../../../../protocol';
import { useText } from '../../i18n';
import { Key } from '../../ui';
import type { ChatActions } from '../actions';
import { Bar } from './Bar';

interface TakeBarProps {
  chat: ChatSummary;
  actions: ChatActions;
  /** Absent while a note is being written. */
  onNote?: () => void;
}

/** In place of the composer while somebody else, or nobody, has the chat. */
export const TakeBar = ({ chat, actions, onNote }: TakeBarProps) => {
  const t = useText();
  const text =
    chat.status === 'active'
      ? t('take.other', { agent: chat.agent?.name ?? '' })
      : t(chat.status === 'offline' ? 'take.offline' : 'take.waiting');
  return (
    <Bar>
      <Typography textColor="neutral700">{text}</Typography>
      <Flex gap={2} wrap="wrap">
        {onNote && (
          <Button variant="tertiary" onClick={onNote}>
            {t('take.writeNote')}
          </Button>
        )}
        {actions.canTake && (
          <Button
            data-live-chat-take
            onClick={actions.take}
            loading={actions.busy}
            endIcon={<Key aria-hidden>t</Key>}
          >
            {t('take.button')}
          </Button>
        )}
        {actions.canTakeOver && (
          <Button
            data-live-chat-take
            variant="secondary"
            loading={actions.busy}
            onClick={() => actions.ask('takeOver')}
          >
            {t('take.over')}
          </Button>
        )}
      </Flex>
    </Bar>
  );
};
