import { useRef } from 'preact/hooks';
import { Headline, useStore, type Say } from '../apart';
import { CodeForm } from './code-form';
import { Files } from './files';
import type { DeliveryModel } from './model';
import type { DeliveryMessages } from './texts';

interface Props {
  model: DeliveryModel;
  say: Say<DeliveryMessages>;
  language: string;
}

/** What was sent to somebody: behind its code, open, or not there any more. */
export const DeliveryView = ({ model, say, language }: Props) => {
  const { phase, opened } = useStore(model.store);
  const { current: first } = useRef(phase);
  const text = phase === 'asking' || phase === 'opened' ? undefined : phase;
  return (
    <div class="content">
      {phase === 'asking' && <CodeForm model={model} say={say} />}
      {opened && <Files model={model} say={say} language={language} opened={opened} />}
      {text && (
        <div role="status">
          <Headline key={text} focus={phase !== first}>
            {say(text)}
          </Headline>
          <p>{say(`${text}Text`)}</p>
          {text !== 'none' && <p>{say('askAgain')}</p>}
        </div>
      )}
    </div>
  );
};
