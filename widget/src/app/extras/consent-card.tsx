import { useLayoutEffect, useRef } from 'preact/hooks';
import { Dressed } from '../apart';
import type { Card } from '../timeline';
import { Icon, usePanel, useWidget } from '../kit';
import styles from './extras.css';

type Answer = 'yes' | 'no';

/** What counts as the answer now, and whether a newer one failed. */
const standing = ({ state: { stored, pending } }: Card) => {
  const failed = pending?.state === 'failed' ? pending : undefined;
  const answer: Answer | undefined = (failed ? stored : (pending?.card ?? stored))?.answer;
  return { stored, failed, answer, sending: pending !== undefined && !failed };
};

/** Where an answer is: on its way, stored, or failed with what to do about it. */
const Answered = ({ card, open }: { card: Card; open: boolean }) => {
  const { t, chat, full } = useWidget();
  const { data } = card;
  const { stored, failed, answer, sending } = standing(card);
  return (
    <>
      {answer && (
        <p class="answer">
          {t('answered', data[answer])}{' '}
          <span class="quiet">
            {sending && t('sending')}
            {!sending && stored && (
              <>
                <time dateTime={new Date(stored.at).toISOString()}>{full(stored.at)}</time>{' '}
                <Icon name="tick" />
                <span class="vh">{t('sent')}</span>
              </>
            )}
          </span>
        </p>
      )}
      {failed?.card && (
        <p class="error">
          {data[failed.card.answer]}: {t('failed')}{' '}
          {open && (
            <button class="link" onClick={() => chat.retry(failed.id)}>
              {t('retry')}
            </button>
          )}
        </p>
      )}
      {!answer && !failed && !open && <p class="quiet">{t('notAnswered')}</p>}
    </>
  );
};

interface Props {
  card: Card;
  /** Called when it has its height. */
  drawn(): void;
}

/**
 * A question for consent: the statement, who asks, how to take it back, and two equal buttons. An answer is
 * changed with one press, as it was given.
 */
export const ConsentCard = ({ card, drawn }: Props) => {
  const { t, chat, state, full } = useWidget();
  const { show } = usePanel();
  const { data, body, seq, at } = card;
  const { answer } = standing(card);
  const open = state.chat?.status !== 'ended';
  const id = 'card-' + seq;
  const line = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(drawn, [answer, open]);
  // The button that had the focus has gone.
  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    line.current?.focus({ preventScroll: true });
  });
  const say = (said: Answer): void => {
    pressed.current = true;
    chat.answer({ seq, answer: said }, data[said]);
  };
  const other = answer === 'yes' ? 'no' : 'yes';
  return (
    <section class="consent-card" part="consent-card" aria-labelledby={id} title={full(at)}>
      <Dressed styles={styles} />
      <h3 id={id} dir="auto">
        {data.name}
      </h3>
      <p id={id + '-text'} dir="auto">
        {body}
      </p>
      <p class="quiet" dir="auto">
        {data.controller}
      </p>
      <p class="quiet" dir="auto">
        {data.withdrawal}
      </p>
      <div ref={line} tabIndex={-1} role="status">
        <Answered card={card} open={open} />
      </div>
      {open && answer && (
        <button class="secondary" onClick={() => say(other)}>
          {t('changeTo', data[other])}
        </button>
      )}
      {open && !answer && (
        <div class="buttons" role="group" aria-labelledby={id} aria-describedby={id + '-text'}>
          {(['yes', 'no'] as const).map((said) => (
            <button class="secondary" onClick={() => say(said)}>
              {data[said]}
            </button>
          ))}
        </div>
      )}
      {!open && (
        <p class="quiet">
          {t('cardClosed')}{' '}
          <button class="link" onClick={() => show('data')}>
            {t('myData')}
          </button>
        </p>
      )}
    </section>
  );
};
