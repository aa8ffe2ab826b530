import { Button, Flex, Typography } from '@strapi/design-system';
import type { ChatSummary } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Key } from '../../../foundation/ui';
import type { ChatActions } from '../actions';
import { useKeyOf } from '../keyboard';
import { Bar } from './Bar';

interface TakeBarProps {
  chat: ChatSummary;
  actions: ChatActions;
  /** Absent while a note is being written. */
  onNote?: () => void;
}

/** While somebody else, or nobody, has the chat. */
export const TakeBar = ({ chat, actions, onNote }: TakeBarProps) => {
  const t = useText();
  const key = useKeyOf()('take');
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
            onClick={actions.take}
            loading={actions.busy}
            endIcon={key === undefined ? undefined : <Key aria-hidden>{key}</Key>}
          >
            {t('take.button')}
          </Button>
        )}
        {actions.canTakeOver && (
          <Button
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
