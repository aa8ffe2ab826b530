import { Headline, useStore, type Say } from '../apart';
import type { RequestModel } from './model';
import type { RequestMessages } from './texts';

interface Props {
  model: RequestModel;
  say: Say<RequestMessages>;
}

/** Asks whether a request is theirs: the button does it, not the link, which mail scanners open. */
export const Confirm = ({ model, say }: Props) => {
  const { sending, problem } = useStore(model.store);
  return (
    <>
      <Headline focus={false}>{say('confirm')}</Headline>
      <p>{say('confirmText')}</p>
      <button class="primary" aria-disabled={sending} onClick={() => void model.confirm()}>
        {say('yes')}
      </button>
      <p role="status" class={problem ? 'error outcome' : 'outcome'}>
        {sending && say('sending')}
        {problem && say(problem === 'limited' ? 'limited' : 'failedConfirm')}
      </p>
      <p class="quiet">{say('confirmNot')}</p>
    </>
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
