import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';
import type { ChatDetails, ChatEvent } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import type { Timeline } from '../../../foundation/realtime';
import { cardStates, cardText, purposeNames } from '../consent';
import { eventText } from '../conversation/eventText';

/** On paper there is only the transcript; on the screen there is none of it. */
const OnlyThis = createGlobalStyle`
  @media print {
    body > *:not([data-live-chat-print]) { display: none !important; }
    html, body { background: #fff !important; height: auto !important; overflow: visible !important; }
  }
`;

const Sheet = styled.article`
  display: none;
  @media print {
    color: #000;
    display: block;
    font-size: 11pt;
    line-height: 1.4;
    h1 {
      font-size: 15pt;
      font-weight: 600;
    }
    p,
    h1 {
      margin: 0 0 8pt;
      overflow-wrap: anywhere;
    }
    small {
      color: #555;
      font-size: 9pt;
    }
    section {
      break-inside: avoid;
      margin-bottom: 8pt;
    }
    .body {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  }
`;

interface PrintViewProps {
  chat: ChatDetails;
  timeline: Timeline;
  visitorName: string;
  onDone: () => void;
}

/** Opens the browser's print dialogue with the transcript alone. */
export const PrintView = ({ chat, timeline, visitorName, onDone }: PrintViewProps) => {
  const t = useText();
  const [printedAt] = useState(() => Date.now());
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
    // Once: a new function from above must not open the dialogue a second time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const cards = cardStates(timeline.events, chat.consents);
  const purposeName = purposeNames(timeline.events);
  const who = ({ author }: ChatEvent) =>
    author.kind === 'visitor' ? visitorName : (author.name ?? '');
  return createPortal(
    <div data-live-chat-print>
      <OnlyThis />
      <Sheet>
        <h1>{t('print.heading', { name: visitorName })}</h1>
        <p>
          <small>
            <Time at={chat.startedAt} style="full" />
            {chat.endedAt !== undefined && (
              <>
                {' – '}
                <Time at={chat.endedAt} style="full" />
              </>
            )}
            {' · '}
            {t('print.printed')} <Time at={printedAt} style="full" />
            {chat.transcript && ` · ${t('transcript.digest')} ${chat.transcript.digest}`}
          </small>
        </p>
        {timeline.events.map((event) => (
          <section key={event.seq}>
            {event.kind === 'text' || event.kind === 'note' ? (
              <>
                <strong>{who(event)}</strong> {event.kind === 'note' && `(${t('note.short')}) `}
                <small>
                  <Time at={event.at} style="full" />
                </small>
                <div className="body">{event.body}</div>
                {event.redactedAt !== undefined && (
                  <small>
                    {t('transcript.redacted')} · <Time at={event.redactedAt} style="full" />
                  </small>
                )}
              </>
            ) : event.data?.type === 'consent_card' ? (
              <>
                <strong>{who(event)}</strong>{' '}
                <small>
                  {t('consent.card', { purpose: event.data.name })} ·{' '}
                  <Time at={event.at} style="full" />
                </small>
                <div className="body">{event.body}</div>
                <small className="body">
                  {[event.data.controller, event.data.withdrawal].join('\n')}
                </small>
                <p>{cardText(t, cards.get(event.seq) ?? { answer: 'open', changed: false })}</p>
              </>
            ) : (
              <small>
                {eventText(t, event, purposeName)} · <Time at={event.at} style="full" />
              </small>
            )}
          </section>
        ))}
      </Sheet>
    </div>,
    document.body
  );
};
