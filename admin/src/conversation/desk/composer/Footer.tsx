import { TextButton, Typography } from '@strapi/design-system';
import { useState, type RefObject } from 'react';
import type { ChatSummary } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { keySettings } from '../../../foundation/keys';
import { draftOf, useRealtime, type DraftKind } from '../../../foundation/realtime';
import type { ChatActions } from '../actions';
import { AskConsent } from '../consent';
import type { Layout } from '../layout';
import { ReachLine } from '../reach';
import { Bar } from './Bar';
import { Composer } from './Composer';
import { lockOf, lockText } from './lock';
import { ModeSwitch } from './ModeSwitch';
import { TakeBar } from './TakeBar';

export interface Writing {
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  /** Somebody has asked for the field, where there may be none. */
  wanted: boolean;
  /** They have left it. */
  onLeave: () => void;
  boxRef: RefObject<HTMLTextAreaElement>;
  /** A purpose is being chosen to ask the visitor's consent for. */
  asking: boolean;
  onAsking: (asking: boolean) => void;
}

interface FooterProps {
  chat: ChatSummary;
  visitorName: string;
  actions: ChatActions;
  writing: Writing;
  layout: Layout;
  /** The chat can no longer be read. */
  lost: boolean;
}

const other = (kind: DraftKind): DraftKind => (kind === 'text' ? 'note' : 'text');

/**
 * What one can do below a conversation: write, take it, or see why not. The field is one and the same through all of
 * it: it does not go away under the fingers of somebody who writes.
 */
export const Footer = ({ chat, visitorName, actions, writing, layout, lost }: FooterProps) => {
  const t = useText();
  const { chatId } = chat;
  const { onKind, boxRef } = writing;
  const me = useRealtime((state) => state.desk.me);
  const link = useRealtime((state) => state.link.phase);
  const begun = useRealtime((state) => draftOf(state.drafts, chatId, writing.kind)) !== '';
  const otherBegun =
    useRealtime((state) => draftOf(state.drafts, chatId, other(writing.kind))) !== '';

  const lockFor = (kind: DraftKind) => me && lockOf({ me, link, chat, lost }, kind);
  // What was begun as the other kind must not be out of reach where neither can be written any more.
  const locked = lockFor(writing.kind) !== undefined && lockFor(other(writing.kind)) !== undefined;
  const kind = locked && !begun && otherBegun ? other(writing.kind) : writing.kind;
  const lock = lockFor(kind);
  // Whoever is in the field keeps it, whatever happens to the chat.
  const [inside, setInside] = useState(false);
  if (!me) return null;

  const mine = lockFor('text') === undefined;
  const field = lock === undefined || inside || writing.wanted || begun || (locked && otherBegun);
  const toAnswer = <TextButton onClick={() => onKind('text')}>{t('confirm.cancel')}</TextButton>;
  const both = <ModeSwitch kind={kind} onKind={onKind} />;
  return (
    <>
      {mine && kind === 'text' && <ReachLine chatId={chatId} visitorName={visitorName} />}
      {field && (
        <Composer
          chatId={chatId}
          visitorName={visitorName}
          kind={kind}
          boxRef={boxRef}
          narrow={layout === 'narrow'}
          locked={lock && (actions.busy ? t('lock.taking') : lockText(t, lock, chat.agent?.name))}
          mode={mine || (locked && begun && otherBegun) ? both : lock === undefined && toAnswer}
          extra={
            mine &&
            kind === 'text' && (
              <AskConsent
                chatId={chatId}
                visitorName={visitorName}
                narrow={layout === 'narrow'}
                open={writing.asking}
                onOpen={writing.onAsking}
              />
            )
          }
          onSent={() => {
            if (mine && kind === 'note' && !keySettings.get().staysWithNotes) onKind('text');
          }}
          onInside={(now) => {
            setInside(now);
            if (!now) writing.onLeave();
          }}
        />
      )}
      {!me.canReply && !field && chat.status !== 'ended' && (
        <Bar role="note">
          <Typography textColor="neutral600">{t('readOnly.explain')}</Typography>
        </Bar>
      )}
      {me.canReply && !mine && !lost && chat.status !== 'ended' && (
        <TakeBar
          chat={chat}
          actions={actions}
          {...(kind === 'text' && { onNote: () => onKind('note') })}
        />
      )}
    </>
  );
};
