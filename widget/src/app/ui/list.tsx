import { useMemo } from 'preact/hooks';
import { toRows, type Row } from '../timeline';
import { useWidget } from '../kit';
import { Bubble } from './bubble';
import { EventLine } from './event-line';
import { extras } from '../later/extras';
import { Typing } from './typing';
import { useScroll } from './use-scroll';

const ConsentCard = extras.later((it) => it.ConsentCard);

const lastSeen = (rows: readonly Row[], readSeq: number): Row | undefined =>
  rows
    .filter(
      (row) => row.type === 'message' && row.own && row.seq !== undefined && row.seq <= readSeq
    )
    .at(-1);

/** The conversation. Changes in it are not read out by themselves: {@link Announcer} does, once. */
export const List = () => {
  const { t, count, day, state } = useWidget();
  const { events, entries, chat, typing, available } = state;
  const rows = useMemo(() => toRows(events, entries), [events, entries]);
  const { list, missed, onScroll, toEnd, settle } = useScroll(rows, typing);
  const seen = lastSeen(rows, chat?.agentReadSeq ?? 0);
  const waits =
    chat && chat.status !== 'ended' && !events.some((event) => event.author.kind === 'agent');
  return (
    <div class="list-box">
      <div
        ref={list}
        class="scroll list"
        part="list"
        role="log"
        aria-live="off"
        aria-label={t('conversation')}
        tabIndex={0}
        onScroll={onScroll}
      >
        {rows.map((row) => {
          if (row.type === 'message') {
            return <Bubble key={row.key} message={row} seen={row === seen} />;
          }
          if (row.type === 'card') return <ConsentCard key={row.key} card={row} drawn={settle} />;
          if (row.type === 'event') return <EventLine key={row.key} data={row.data} />;
          return (
            <p key={row.key} class="day">
              <time dateTime={new Date(row.at).toISOString().slice(0, 10)}>
                {day(row.at, Date.now())}
              </time>
            </p>
          );
        })}
        {waits && (
          <p class="line">{t(chat.status === 'offline' || !available ? 'received' : 'waiting')}</p>
        )}
        {typing && <Typing name={typing} />}
      </div>
      {missed > 0 && (
        <button class="pill" part="pill" onClick={toEnd}>
          {count('newMessages', missed)}
        </button>
      )}
    </div>
  );
};
