import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ChatSummary } from '../../../../../protocol';
import { failureText, useText } from '../../../foundation/i18n';
import { panel, useRealtime, type ChatSlice } from '../../../foundation/realtime';
import { Hint } from '../../../foundation/ui';
import { Questions, type ChatActions } from '../actions';
import { Footer, type Writing } from '../composer';
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
  writing: Writing;
  onBack: () => void;
  onDetails: () => void;
}

/** In place of the messages of a chat that cannot be shown. */
const Failure = ({ slice, onBack }: { slice: ChatSlice; onBack: () => void }) => {
  const t = useText();
  if (slice.failure === 'gone') {
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
  const again = (
    <Button variant="tertiary" onClick={() => void panel.client.chat.open(slice.chatId)}>
      {t('link.again')}
    </Button>
  );
  return (
    <Hint alert icon={<WarningCircle />} title={t('chat.failed')} action={again}>
      {failureText(t, slice.failure ?? 'no_answer')}
    </Hint>
  );
};

/**
 * Middle pane: one chat, and nothing of any other. Whoever shows another chat gives this part another key, once and
 * here alone: state of one conversation must not survive into the next.
 */
export const Conversation = (props: ConversationProps) => {
  const { summary, slice, name, actions, layout, detailsOpen, writing, onBack, onDetails } = props;
  const meId = useRealtime((state) => state.desk.me?.id);
  const failed = slice?.status === 'failed';
  if (failed && !summary) return <Failure slice={slice} onBack={onBack} />;
  if (!summary || !slice) return <ConversationSkeleton />;
  const shown = slice.timeline.events.length > 0 || slice.status === 'ready';
  return (
    <>
      {failed ? (
        <Failure slice={slice} onBack={onBack} />
      ) : (
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
      )}
      {!failed &&
        (shown ? (
          <MessageList
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
        ))}
      <Footer
        chat={summary}
        visitorName={name}
        actions={actions}
        writing={writing}
        layout={layout}
        lost={failed}
      />
      {!failed && summary.status === 'ended' && slice.details && (
        <TranscriptCard
          chat={{ ...slice.details, ...summary }}
          timeline={slice.timeline}
          visitorName={name}
          mayVerify={props.mayVerify}
        />
      )}
      {!failed && <Questions chat={summary} actions={actions} />}
    </>
  );
};
