import { useRef, useState } from 'preact/hooks';
import type { RequestKind } from '../../../../protocol/rights/cases';
import { answerProblem } from '../../../../protocol/transparency/form-rules';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import { cleanText, trimmedValue } from '../../../../protocol/foundation/text';
import { TextField, useStore, type Say } from '../apart';
import { Kinds } from './kinds';
import type { RequestModel } from './model';
import type { Problem } from './state';
import type { RequestMessages } from './texts';

const EMAIL = { key: 'email', type: 'email', required: true } as const;
const PROBLEMS: Record<Problem, keyof RequestMessages> = {
  failed: 'failed',
  refused: 'refused',
  too_many: 'tooMany',
  limited: 'limited',
};

interface Props {
  model: RequestModel;
  say: Say<RequestMessages>;
  policyUrl: string | undefined;
  /** It took the place of something else. */
  focus: boolean;
  /** What was filled in is kept up here, so that the next step can name the address. */
  email: string;
  setEmail(email: string): void;
}

const Use = ({ say, policyUrl }: Pick<Props, 'say' | 'policyUrl'>) => (
  <p class="quiet">
    {say('use')}{' '}
    {policyUrl && (
      <a href={policyUrl} target="_blank" rel="noopener noreferrer">
        {say('policy')}
      </a>
    )}
  </p>
);

const Status = ({ model, say }: Pick<Props, 'model' | 'say'>) => {
  const { sending, problem } = useStore(model.store);
  return (
    <p role="status" class={problem ? 'error outcome' : 'outcome'}>
      {sending && say('sending')}
      {problem && say(PROBLEMS[problem])}
    </p>
  );
};

/** A request by whoever can name an address. */
export const RequestForm = ({ model, say, policyUrl, focus, email, setEmail }: Props) => {
  const { sending } = useStore(model.store);
  const [kind, setKind] = useState<RequestKind>('access');
  const [name, setName] = useState('');
  const [details, setDetails] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = (): void => {
    const address = trimmedValue(email);
    const problem = answerProblem(EMAIL, address) !== undefined;
    setWrong(problem);
    if (problem) return field.current?.focus();
    const [called, words] = [cleanText(name).trim(), cleanText(details).trim()];
    void model.send({ kind, email: address, name: called, details: words });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>{say('intro')}</p>
      <Kinds say={say} chosen={kind} choose={setKind} focus={focus} />
      <TextField
        id="email"
        type="email"
        inputMode="email"
        autocomplete="email"
        required
        maxLength={VISITOR_LENGTHS.email}
        label={say('email')}
        help={say('emailText')}
        error={wrong ? say('checkEmail') : undefined}
        field={field}
        value={email}
        change={setEmail}
      />
      <TextField
        id="name"
        autocomplete="name"
        maxLength={VISITOR_LENGTHS.name}
        label={say('name')}
        note={say('optional')}
        value={name}
        change={setName}
      />
      <div class="field">
        <label for="details">
          {say('details')} <span class="quiet">({say('optional')})</span>
        </label>
        <p id="details-help" class="quiet">
          {say('detailsText')}
        </p>
        <textarea
          id="details"
          rows={5}
          dir="auto"
          maxLength={VISITOR_LENGTHS.requestDetails}
          aria-describedby="details-help"
          value={details}
          onInput={(event) => setDetails(event.currentTarget.value)}
        />
      </div>
      <Use say={say} policyUrl={policyUrl} />
      <button class="primary" aria-disabled={sending}>
        {say('send')}
      </button>
      <Status model={model} say={say} />
    </form>
  );
};
