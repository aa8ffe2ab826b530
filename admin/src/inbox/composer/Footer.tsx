import { TextButton, Typography } from '@strapi/design-system';
import type { RefObject } from 'react';
import type { ChatSummary } from '../../../../protocol';
import { useText } from '../../i18n';
import { belongsTo, useRealtime, type DraftKind } from '../../realtime';
import type { ChatActions } from '../actions';
import { AskConsent } from '../consent';
import { ReachLine } from '../reach';
import { Composer } from './Composer';
import { ModeSwitch } from './ModeSwitch';
import { Bar } from './Bar';
import { TakeBar } from './TakeBar';

interface FooterProps {
  chat: ChatSummary;
  visitorName: string;
  actions: ChatActions;
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  boxRef: RefObject<HTMLTextAreaElement>;
}

/** What one can do below an open conversation: write, take it, or see why not. */
export const Footer = ({ chat, visitorName, actions, kind, onKind, boxRef }: FooterProps) => {
  const t = useText();
  const me = useRealtime((state) => state.desk.me);
  if (!me) return null;
  if (!me.canReply) {
    return (
      <Bar role="note">
        <Typography textColor="neutral600">{t('readOnly.explain')}</Typography>
      </Bar>
    );
  }
  const composer = { chatId: chat.chatId, visitorName, boxRef };
  if (belongsTo('mine', chat, me.id)) {
    return (
      <>
        {kind === 'text' && <ReachLine chatId={chat.chatId} visitorName={visitorName} />}
        <Composer
          {...composer}
          kind={kind}
          mode={<ModeSwitch kind={kind} onKind={onKind} />}
          extra={kind === 'text' && <AskConsent chatId={chat.chatId} visitorName={visitorName} />}
        />
      </>
    );
  }
  if (kind === 'note') {
    const back = <TextButton onClick={() => onKind('text')}>{t('confirm.cancel')}</TextButton>;
    return (
      <>
        <Composer {...composer} kind="note" mode={back} />
        <TakeBar chat={chat} actions={actions} />
      </>
    );
  }
  return <TakeBar chat={chat} actions={actions} onNote={() => onKind('note')} />;
};
