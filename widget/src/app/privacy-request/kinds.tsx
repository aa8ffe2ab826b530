import { REQUEST_KINDS, type RequestKind } from '../../../../protocol/consent';
import type { Say } from '../apart';
import type { RequestMessages } from './texts';

interface Props {
  say: Say<RequestMessages>;
  chosen: RequestKind;
  choose(kind: RequestKind): void;
}

/** What can be asked for, each with what it means. */
export const Kinds = ({ say, chosen, choose }: Props) => (
  <fieldset class="field">
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
