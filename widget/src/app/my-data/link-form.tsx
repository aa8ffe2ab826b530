import { useRef, useState } from 'preact/hooks';
import { answerProblem } from '../../../../protocol/transparency/form-rules';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { trimmedValue } from '../../../../protocol/foundation/text';
import { useData } from './context';
import { Section } from './section';

const EMAIL = { key: 'email', type: 'email', required: true } as const;

/** Asks for a link by mail. The answer is the same whoever asks, so that it tells nobody who is known here. */
export const LinkForm = () => {
  const { model, state, say } = useData();
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { link } = state;
  const send = (): void => {
    const address = trimmedValue(email);
    const problem = answerProblem(EMAIL, address) !== undefined;
    setWrong(problem);
    if (problem) field.current?.focus();
    else void model.sendLink(address);
  };
  return (
    <Section title={say('elsewhere')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p class="quiet">{say('elsewhereText')}</p>
        <div class="field">
          <label for="link-email">{say('email')}</label>
          <input
            ref={field}
            id="link-email"
            type="email"
            inputMode="email"
            autocomplete="email"
            dir="auto"
            required
            maxLength={VISITOR_LENGTHS.email}
            value={email}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'link-email-error' : undefined}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
          {wrong && (
            <p id="link-email-error" class="error">
              {say('checkEmail')}
            </p>
          )}
        </div>
        <button class="secondary" aria-disabled={link === 'sending'}>
          {say('sendLink')}
        </button>
        <p role="status" class={link === 'failed' ? 'error outcome' : 'outcome'}>
          {link === 'sending' && say('sending')}
          {link === 'done' && say('linkSent')}
          {link === 'failed' && say('brokenText')}
        </p>
      </form>
    </Section>
  );
};
