import { useState } from 'preact/hooks';
import type { StoredItem } from '../../../../protocol/rights/my-data';
import { useData } from './context';
import { Section } from './section';

/** How long it stays, in words. */
const useLife = (): ((item: StoredItem) => string) => {
  const { say, texts } = useData();
  const days = new Intl.NumberFormat(texts.language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return ({ days: count }) => {
    if (count === undefined) return say('lasting');
    return count === 0 ? say('tab') : days.format(count);
  };
};

const Forget = ({ forget }: { forget(): void }) => {
  const { say } = useData();
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <button class="secondary" onClick={() => ask(true)}>
        {say('forget')}
      </button>
    );
  }
  return (
    <div role="group" aria-label={say('forget')}>
      <p id="forget-text" role="status">
        {say('forgetText')}
      </p>
      <div class="buttons">
        <button
          ref={(button) => button?.focus()}
          class="secondary"
          aria-describedby="forget-text"
          onClick={() => ask(false)}
        >
          {say('keep')}
        </button>
        <button class="secondary" onClick={forget}>
          {say('forgetNow')}
        </button>
      </div>
    </div>
  );
};

/** What the software keeps on the person's device, and how to be rid of it. */
export const Browser = ({ forget }: { forget?: (() => void) | undefined }) => {
  const { model, state, say } = useData();
  const life = useLife();
  const { storage } = state;
  return (
    <Section title={say('browser')}>
      <p class="quiet">{say('browserText')}</p>
      {storage === undefined && <p class="quiet">{say('loading')}</p>}
      {storage === null && (
        <p class="error">
          {say('brokenText')}{' '}
          <button class="link" onClick={() => void model.loadStorage()}>
            {say('tryAgain')}
          </button>
        </p>
      )}
      <ul class="entries">
        {storage?.map((item) => (
          <li key={item.where + item.name}>
            <code>{item.name}</code> {say(item.purpose)}
            <p class="quiet">
              {item.where}, {life(item)}
            </p>
          </li>
        ))}
      </ul>
      {forget && <Forget forget={forget} />}
    </Section>
  );
};
