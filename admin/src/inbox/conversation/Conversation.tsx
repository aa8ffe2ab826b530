import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { RefObject } from 'react';
import type { ChatSummary } from '../../../../protocol';
import { failureText, useText } from '../../i18n';
import { panel, useRealtime, type ChatSlice, type DraftKind } from '../../realtime';
import { Hint } from '../../ui';
import { Questions, type ChatActions } from '../actions';
import { Footer } from '../composer';
import type { Layout } from '../layout';
import { TranscriptCard } from '../transcript';
import { ConversationHeader } from './ConversationHeader';
import { ConversationSkeleton } from './ConversationSkeleton';
import { MessageList } from './MessageList';

interface ConversationProps {
  chatId: string;
  summary: ChatSummary | undefined;
  slice: ChatSlice | undefined;
  name: string;
  actions: ChatActions;
  layout: Layout;
  detailsOpen: boolean;
  mayVerify: boolean;
  mayRedact: boolean;
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  boxRef: RefObject<HTMLTextAreaElement>;
  onBack: () => void;
  onDetails: () => void;
}

/** Middle pane: one chat. */
export const Conversation = (props: ConversationProps) => {
  const { chatId, summary, slice, name, actions, layout, detailsOpen, onBack, onDetails } = props;
  const t = useText();
  const meId = useRealtime((state) => state.desk.me?.id);

  if (slice?.status === 'failed' && slice.failure === 'gone') {
    const back = (
      <Button variant="tertiary" onClick={onBack}>
        {t('chat.back')}
      </Button>
    );
    return (
      <Hint alert icon={<WarningCircle />} title={t('chat.gone')} action={back}>
        {t('chat.goneText')}
      </Hint>
    );
  }
  if (slice?.status === 'failed') {
    const again = (
      <Button variant="tertiary" onClick={() => void panel.client.chat.open(chatId)}>
        {t('link.again')}
      </Button>
    );
    return (
      <Hint alert icon={<WarningCircle />} title={t('chat.failed')} action={again}>
        {failureText(t, slice.failure ?? 'no_answer')}
      </Hint>
    );
  }
  if (!summary || !slice) return <ConversationSkeleton />;
  const shown = slice.timeline.events.length > 0 || slice.status === 'ready';
  return (
    <>
      <ConversationHeader
        chat={summary}
        name={name}
        online={slice.details?.visitorOnline}
        viewers={slice.viewers}
        actions={actions}
        layout={layout}
        detailsOpen={detailsOpen}
        onBack={onBack}
        onDetails={onDetails}
      />
      {shown ? (
        <MessageList
          key={chatId}
          chat={slice}
          visitor={summary.visitor}
          visitorName={name}
          visitorRead={summary.visitorReadSeq}
          agentRead={summary.agentReadSeq}
          mine={summary.status === 'active' && summary.agent?.id === meId}
          mayRedact={props.mayRedact}
        />
      ) : (
        <ConversationSkeleton />
      )}
      {summary.status === 'ended' && slice.details ? (
        <TranscriptCard
          key={chatId}
          chat={{ ...slice.details, ...summary }}
          timeline={slice.timeline}
          visitorName={name}
          mayVerify={props.mayVerify}
        />
      ) : (
        <Footer
          chat={summary}
          visitorName={name}
          actions={actions}
          kind={props.kind}
          onKind={props.onKind}
          boxRef={props.boxRef}
        />
      )}
      <Questions chat={summary} actions={actions} />
    </>
  );
};
