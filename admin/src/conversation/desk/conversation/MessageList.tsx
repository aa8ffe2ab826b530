import { useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Author, ChatSummary } from '../../../../../protocol';
import { useLocalized, useServerNow, useText } from '../../../foundation/i18n';
import { pendingOf, useRealtime, type ChatSlice } from '../../../foundation/realtime';
import { cardStates, ConsentCard, purposeNames } from '../consent';
import { AnswerMark, deliveryOf, isTelling } from '../reach';
import { RedactDialog } from '../redaction';
import { DayLine } from './DayLine';
import { toEntries } from './entries';
import { EventLine } from './EventLine';
import { Group } from './Group';
import { lastOwnText, newTexts } from './newTexts';
import { OlderButton } from './OlderButton';
import { Pending } from './Pending';
import { ToEndPill } from './ToEndPill';
import { TypingLine } from './TypingLine';
import { useMarkRead } from './useMarkRead';
import { useStickToEnd } from './useStickToEnd';

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
  const outbox = useRealtime((state) => state.outbox);
  const pending = useMemo(() => pendingOf(outbox, chatId), [outbox, chatId]);
  const entries = useMemo(() => toEntries(timeline.events), [timeline.events]);
  const cards = useMemo(
    () => cardStates(timeline.events, details?.consents),
    [timeline.events, details?.consents]
  );
  const shownName = useMemo(() => purposeNames(timeline.events), [timeline.events]);
  const localized = useLocalized();
  const purposes = useRealtime((state) => state.desk.purposes);
  const purposeName = (purpose: string) =>
    localized(purposes.find(({ key }) => key === purpose)?.names, shownName(purpose));
  const lastOwn = useMemo(() => lastOwnText(timeline.events), [timeline.events]);
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
          {entries.map((entry) => {
            if (entry.type === 'day') return <DayLine key={entry.key} at={entry.at} />;
            if (entry.type === 'event')
              return <EventLine key={entry.key} event={entry.event} purposeName={purposeName} />;
            if (entry.type === 'card') {
              const { event } = entry;
              const state = cards.get(event.seq) ?? { answer: 'open', changed: false };
              const asker = nameOf(event.author);
              return <ConsentCard key={entry.key} event={event} state={state} name={asker} />;
            }
            const own = entry.messages.some((message) => message.seq === lastOwn);
            const last = entry.messages.at(-1);
            const answer = entry.author.kind === 'agent' && !entry.note ? last : undefined;
            const delivery = answer && deliveryOf(answer, circumstances);
            return (
              <Group
                key={entry.key}
                author={entry.author}
                name={nameOf(entry.author)}
                face={faceOf(entry.author)}
                note={entry.note}
                messages={entry.messages}
                masked={chat.masked}
                onRedact={mayRedact ? setRedacting : undefined}
                foot={
                  delivery && ((own && pending.length === 0) || isTelling(delivery)) ? (
                    <AnswerMark delivery={delivery} />
                  ) : undefined
                }
              />
            );
          })}
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
