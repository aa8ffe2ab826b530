import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Texts } from '../i18n';
import { Skeleton } from '../parts';
import { Browser } from './browser';
import { Consents } from './consents';
import { DataContext, useData, useDataState, type Data } from './context';
import { LinkForm } from './link-form';
import type { DataModel } from './model';
import { Requests } from './requests';
import type { Say } from './texts';
import { WithoutBrowser } from './without-browser';

/** Why there is nothing to show, and what can be done. */
const Nothing = () => {
  const { model, state, say } = useData();
  const { phase } = state;
  if (phase === 'broken') {
    return (
      <div role="alert">
        <p class="due">{say('broken')}</p>
        <p class="quiet">{say('brokenText')}</p>
        <button class="secondary" onClick={() => void model.load()}>
          {say('tryAgain')}
        </button>
      </div>
    );
  }
  return (
    <>
      <div role="status">
        <p class="due">{say(phase === 'expired' ? 'expired' : 'nothing')}</p>
        <p class="quiet">{say(phase === 'expired' ? 'expiredText' : 'nothingText')}</p>
      </div>
      <LinkForm />
    </>
  );
};

interface Props {
  model: DataModel;
  say: Say;
  texts: Texts;
  level: Data['level'];
  /** Address of the server. */
  server: string;
  /** This is the page of a link; websites keep nothing for it. */
  linked?: boolean;
  /** Removes what is kept in this browser; not offered where nothing is. */
  forget?: (() => void) | undefined;
  /** What else belongs to this person, shown after their consents. */
  children?: ComponentChildren;
}

/** "My data": consents, requests, and what is kept in this browser. */
export const DataView = ({ model, say, texts, level, server, linked, forget, children }: Props) => {
  const state = useDataState(model);
  useEffect(() => void model.load(), [model]);
  const { phase, data } = state;
  return (
    <DataContext.Provider value={{ model, state, say, texts, level }}>
      <div class="my-data" aria-busy={phase === 'loading'}>
        {/* Loading again keeps what is shown. */}
        {phase === 'loading' && !data && <Skeleton />}
        {phase !== 'loading' && !data && <Nothing />}
        {phase !== 'loading' && !data && <WithoutBrowser server={server} />}
        {data && (
          <>
            <Consents consents={data.consents} />
            {children}
            <Requests requests={data.requests} />
          </>
        )}
        {phase !== 'broken' && !linked && <Browser forget={forget} />}
      </div>
    </DataContext.Provider>
  );
};
