import { useRef, useState } from 'preact/hooks';
import { useStore, type Say } from '../apart';
import { Confirm, Dead } from './confirmation';
import { RequestForm } from './form';
import type { RequestModel } from './model';
import { Confirmed, Sent } from './received';
import type { RequestMessages } from './texts';

interface Props {
  model: RequestModel;
  say: Say<RequestMessages>;
  policyUrl: string | undefined;
}

/** A request from its form to its reference, or its confirmation. */
export const RequestView = ({ model, say, policyUrl }: Props) => {
  const { phase, reference, password, late } = useStore(model.store);
  const [email, setEmail] = useState('');
  const { current: first } = useRef(phase);
  const moved = useRef(false);
  moved.current ||= phase !== first;
  const focus = moved.current;
  const again = (): void => {
    setEmail('');
    model.again();
  };
  return (
    <div class="content">
      {phase === 'form' && <RequestForm {...{ model, say, policyUrl, email, setEmail, focus }} />}
      {phase === 'sent' && (
        <Sent say={say} reference={reference} email={email.trim()} again={again} />
      )}
      {phase === 'asked' && <Confirm model={model} say={say} />}
      {phase === 'confirmed' && <Confirmed {...{ say, reference, password, late }} />}
      {phase === 'dead' && <Dead model={model} say={say} focus={focus} />}
    </div>
  );
};
