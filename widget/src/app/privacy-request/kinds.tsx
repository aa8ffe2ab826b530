import { useLayoutEffect, useRef } from 'preact/hooks';
import { REQUEST_KINDS, type RequestKind } from '../../../../protocol/rights/cases';
import type { Say } from '../apart';
import type { RequestMessages } from './texts';

interface Props {
  say: Say<RequestMessages>;
  chosen: RequestKind;
  choose(kind: RequestKind): void;
  /** What had the focus has gone: the form begins here. */
  focus: boolean;
}

/** What can be asked for, each with what it means. */
export const Kinds = ({ say, chosen, choose, focus }: Props) => {
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (focus) group.current?.querySelector('input')?.focus();
  }, []);
  return (
    <fieldset ref={group} class="field">
      <legend>{say('kind')}</legend>
      {REQUEST_KINDS.map((kind) => (
        <div key={kind} class="box">
          <input
            id={`kind-${kind}`}
            type="radio"
            name="kind"
            value={kind}
            checked={kind === chosen}
            aria-describedby={`kind-${kind}-text`}
            onChange={() => choose(kind)}
          />
          <label for={`kind-${kind}`}>{say(kind)}</label>
          <div id={`kind-${kind}-text`} class="quiet">
            {say(`${kind}Text`)}
          </div>
        </div>
      ))}
    </fieldset>
  );
};
