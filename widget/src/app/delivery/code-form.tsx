import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField, useStore, type Say } from '../apart';
import type { DeliveryModel } from './model';
import type { DeliveryState } from './state';
import type { DeliveryMessages } from './texts';

/** As long as the server takes one. */
const LONGEST_CODE = 100;

interface Props {
  model: DeliveryModel;
  say: Say<DeliveryMessages>;
}

const errorOf = (
  { problem, triesLeft }: DeliveryState,
  say: Say<DeliveryMessages>
): string | undefined => {
  if (problem !== 'wrong') return undefined;
  if (triesLeft === undefined) return say('wrong');
  return `${say('wrong')} ${say('triesLeft', { n: String(triesLeft) })}`;
};

/** Asks for the code that was told on another way than the link. */
export const CodeForm = ({ model, say }: Props) => {
  const state = useStore(model.store);
  const { sending, problem } = state;
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem === 'wrong') field.current?.focus();
  }, [state]);
  const open = (): void => {
    const typed = code.trim();
    setEmpty(typed === '');
    if (typed === '') field.current?.focus();
    else void model.open(typed);
  };
  const error = empty ? say('empty') : errorOf(state, say);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p>{say('intro')}</p>
      <TextField
        id="code"
        class="code"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        required
        maxLength={LONGEST_CODE}
        label={say('code')}
        help={say('codeText')}
        error={error}
        field={field}
        value={code}
        change={setCode}
      />
      <button class="primary" aria-disabled={sending}>
        {say('open')}
      </button>
      <p role="status" class={problem ? 'error outcome' : 'outcome'}>
        {sending && say('opening')}
        {problem === 'limited' && say('limited')}
        {problem === 'failed' && say('failed')}
      </p>
      <p class="quiet">{say('once')}</p>
    </form>
  );
};
