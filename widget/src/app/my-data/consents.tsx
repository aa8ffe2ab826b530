import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConsentState } from '../../../../protocol/foundation/terms';
import type { ConsentStanding } from '../../../../protocol/transparency/consent';
import { useData } from './context';
import { Receipt } from './receipt';
import { Section, Subheading } from './section';
import { choicesOf, type Choice } from './standing';
import type { DataMessages } from './texts';

const STATES: Record<ConsentState, keyof DataMessages> = {
  requested: 'asked',
  not_given: 'notGiven',
  given: 'given',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'over',
  invalidated: 'invalidated',
};
const CHOICES: Record<Choice, keyof DataMessages> = {
  given: 'agree',
  refused: 'decline',
  withdrawn: 'withdraw',
};
const SAID: Partial<Record<ConsentState, keyof DataMessages>> = {
  given: 'saidGiven',
  refused: 'saidRefused',
  withdrawn: 'saidWithdrawn',
};

/** How the last answer fares, in words. */
const useOutcome = ({ purpose, state }: ConsentStanding): string => {
  const { state: all, say } = useData();
  const step = all.answers[purpose];
  if (step === 'sending' || step === 'failed' || step === 'changed') return say(step);
  const said = step === 'done' && state && SAID[state];
  return said ? say(said) : '';
};

/** One purpose: what was said about it and when, and what can be said now, with one press. */
const Standing = ({ standing }: { standing: ConsentStanding }) => {
  const { model, state: all, say, texts } = useData();
  const { purpose, name, statement, state, at, expiresAt, recordId, renew } = standing;
  const outcome = useOutcome(standing);
  const step = all.answers[purpose];
  const line = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The pressed button goes when the answer is there, so that a second press does not say the opposite.
  useLayoutEffect(() => {
    if (!pressed.current || step === 'sending') return;
    pressed.current = false;
    line.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <li class="entry">
      <Subheading>{name}</Subheading>
      <p dir="auto">{statement}</p>
      <p class="quiet">
        {say(state ? STATES[state] : 'notAsked', { date: at === undefined ? '' : texts.full(at) })}
        {state === 'given' &&
          expiresAt !== undefined &&
          ' ' + say('ends', { date: texts.full(expiresAt) })}
      </p>
      {renew && <p class="due">{say('renew')}</p>}
      <div class="buttons">
        {choicesOf(standing).map((choice) => (
          <button
            key={choice}
            class="secondary"
            aria-label={`${say(CHOICES[choice])}: ${name}`}
            aria-disabled={step === 'sending'}
            onClick={() => {
              pressed.current = true;
              void model.answer(standing, choice);
            }}
          >
            {say(CHOICES[choice])}
          </button>
        ))}
      </div>
      <p
        ref={line}
        tabIndex={-1}
        role="status"
        class={step === 'failed' ? 'error outcome' : 'outcome'}
      >
        {outcome}
      </p>
      {recordId !== undefined && <Receipt key={recordId} recordId={recordId} name={name} />}
    </li>
  );
};

/** What a person has agreed to, each with one step to take it back. */
export const Consents = ({ consents }: { consents: readonly ConsentStanding[] }) => {
  const { say } = useData();
  return (
    <Section title={say('consents')}>
      {consents.length === 0 && <p class="quiet">{say('noConsents')}</p>}
      <ul class="entries">
        {consents.map((standing) => (
          <Standing key={standing.purpose} standing={standing} />
        ))}
      </ul>
    </Section>
  );
};
