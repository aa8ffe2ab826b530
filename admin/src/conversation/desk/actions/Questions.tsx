import type { ChatSummary } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Confirm } from '../../../foundation/ui';
import type { ChatActions } from './useChatActions';

/** The confirmations that actions ask for. */
export const Questions = ({ chat, actions }: { chat: ChatSummary; actions: ChatActions }) => {
  const t = useText();
  const agent = chat.agent?.name ?? '';
  const close = () => actions.ask(null);
  return (
    <>
      <Confirm
        danger
        open={actions.question === 'end'}
        title={t('end.title')}
        text={t('end.text')}
        action={t('end.confirm')}
        onConfirm={actions.end}
        onClose={close}
      />
      <Confirm
        open={actions.question === 'release'}
        title={t('release.title')}
        text={t('release.text')}
        action={t('chat.release')}
        onConfirm={actions.release}
        onClose={close}
      />
      <Confirm
        open={actions.question === 'takeOver'}
        title={t('take.overTitle', { agent })}
        text={t('take.overText', { agent })}
        action={t('take.over')}
        onConfirm={actions.takeOver}
        onClose={close}
      />
    </>
  );
};
