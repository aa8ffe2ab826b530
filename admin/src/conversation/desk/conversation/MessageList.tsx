import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Author, ChatSummary } from '../../../../../protocol';
import { useServerNow, useText } from '../../../foundation/i18n';
import { useRealtime, type ChatSlice } from '../../../foundation/realtime';
import { RedactDialog } from '../redaction';
import { EntryLine } from './EntryLine';
import { newTexts } from './newTexts';
import { OlderButton } from './OlderButton';
import { Pending } from './Pending';
import { ToEndPill } from './ToEndPill';
import { TypingLine } from './TypingLine';
import { useMarkRead } from './useMarkRead';
import { useStickToEnd } from './useStickToEnd';
import { useTimeline } from './useTimeline';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  min-height: 0;
  position: relative;
`;

const Scroll = styled.div`
  flex: 1 1 0;
  min-height: 0;
  outline: none;
  overflow-x: hidden;
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 0.8rem 2rem 0.4rem;
  &:focus-visible {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

/** A short conversation stands at the end, above the field in which one answers it. */
const Lines = styled.div`
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  min-height: 100%;
`;

interface MessageListProps {
  chat: ChatSlice;
  visitor: ChatSummary['visitor'];
  visitorName: string;
  /** Highest number that the visitor has seen. */
  visitorRead: number;
  agentRead: number;
  /** This agent has the chat: what is read is told to the visitor. */
  mine: boolean;
  mayRedact: boolean;
}

/** The conversation, newest at the end. */
export const MessageList = ({
  chat,
  visitor,
  visitorName,
  visitorRead,
  agentRead,
  mine,
  mayRedact,
}: MessageListProps) => {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  const { chatId, timeline, details } = chat;
  const meId = useRealtime((state) => state.desk.me?.id);
  const { pending, entries, cards, purposeName, lastOwn } = useTimeline(chat);
  const scroll = useStickToEnd(ref, chatId, {
    first: timeline.events[0]?.seq,
    last: timeline.last,
    pending: pending.length,
  });
  const unseen = scroll.atEnd ? 0 : newTexts(timeline.events, scroll.seenLast, meId);
  useMarkRead(chatId, timeline.last, agentRead, mine && scroll.atEnd && chat.status === 'ready');

  const now = useServerNow(60_000);
  const circumstances = {
    visitorRead,
    online: details?.visitorOnline ?? false,
    over: details?.endedBy === 'visitor',
    reach: details?.reach,
    now,
  };
  const [redacting, setRedacting] = useState<number>();
  const chosen = timeline.events.find(({ seq }) => seq === redacting);

  const nameOf = (author: Author) => {
    if (author.kind === 'visitor') return visitorName;
    return author.id === meId && meId !== undefined ? t('message.you') : (author.name ?? '');
  };

  const faceOf = ({ kind, name }: Author) =>
    kind === 'visitor' ? (visitor.name ?? visitor.email) : name;

  return (
    <Frame>
      <Scroll
        ref={ref}
        role="log"
        tabIndex={0}
        aria-label={t('chat.log', { name: visitorName })}
        onScroll={scroll.onScroll}
      >
        <Lines>
          {timeline.older && <OlderButton chatId={chatId} history={chat.history} />}
          {entries.map((entry) => (
            <EntryLine
              key={entry.key}
              entry={entry}
              cards={cards}
              nameOf={nameOf}
              faceOf={faceOf}
              purposeName={purposeName}
              masked={chat.masked}
              onRedact={mayRedact ? setRedacting : undefined}
              lastOwn={pending.length === 0 ? lastOwn : undefined}
              circumstances={circumstances}
            />
          ))}
          {pending.map((item) => (
            <Pending key={item.id} item={item} />
          ))}
          <TypingLine typing={chat.typing} visitor={visitorName} />
        </Lines>
      </Scroll>
      {!scroll.atEnd && <ToEndPill unseen={unseen} onClick={scroll.toEnd} />}
      {chosen && (
        <RedactDialog
          key={chosen.seq}
          chatId={chatId}
          event={chosen}
          onClose={() => setRedacting(undefined)}
        />
      )}
    </Frame>
  );
};
