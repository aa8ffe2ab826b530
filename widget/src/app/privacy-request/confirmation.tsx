import { useRef, useState } from 'preact/hooks';
import { PASSWORD_LENGTH } from '../../../../protocol/foundation/limits';
import { trimmedValue } from '../../../../protocol/foundation/text';
import { Headline, TextField, useStore, type Say } from '../apart';
import type { RequestModel } from './model';
import type { RequestMessages } from './texts';

interface Props {
  model: RequestModel;
  say: Say<RequestMessages>;
}

/** Asks whether a request is theirs: the button does it, not the link, which mail scanners open. */
export const Confirm = ({ model, say }: Props) => {
  const { sending, problem } = useStore(model.store);
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const confirm = (): void => {
    const chosen = trimmedValue(password);
    const bad = chosen !== '' && chosen.length < PASSWORD_LENGTH.least;
    setShort(bad);
    if (bad) field.current?.focus();
    else void model.confirm(chosen);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Headline focus={false}>{say('confirm')}</Headline>
      <p>{say('confirmText')}</p>
      <TextField
        id="password"
        type="password"
        autocomplete="new-password"
        maxLength={PASSWORD_LENGTH.most}
        label={say('password')}
        note={say('optional')}
        help={say('passwordText')}
        error={short ? say('shortPassword') : undefined}
        field={field}
        value={password}
        change={setPassword}
      />
      <button class="primary" aria-disabled={sending}>
        {say('yes')}
      </button>
      <p role="status" class={problem ? 'error outcome' : 'outcome'}>
        {sending && say('sending')}
        {problem && say(problem === 'limited' ? 'limited' : 'failedConfirm')}
      </p>
      <p class="quiet">{say('confirmNot')}</p>
    </form>
  );
};

/** The link is worth nothing, and what can be done. */
export const Dead = ({ model, say, focus }: Props & { focus: boolean }) => (
  <>
    <div role="status">
      <Headline focus={focus}>{say('dead')}</Headline>
      <p>{say('deadText')}</p>
    </div>
    <button class="secondary" onClick={() => model.again()}>
      {say('again')}
    </button>
  </>
);
