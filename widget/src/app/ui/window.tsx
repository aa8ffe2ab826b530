import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import type { Texts } from '../i18n';
import { Announcer } from './announcer';
import { useChatState, useWidget, WidgetContext } from './context';
import { Conversation } from './conversation';
import { Header } from './header';
import { PanelContext, usePanel, type PanelName } from './panel';
import { later } from './later';
import { Problem } from './problem';
import { Skeleton } from './skeleton';
import { Start } from './start';

const Privacy = later((extras) => extras.Privacy);

const Content = () => {
  const { state } = useWidget();
  const { shown } = usePanel();
  const { view, config } = state;
  if (shown === 'privacy') return <Privacy />;
  if (view === 'chat') return <Conversation />;
  if (view === 'start' && config) return <Start config={config} />;
  return view === 'loading' || view === 'start' ? <Skeleton /> : <Problem view={view} />;
};

interface Props {
  chat: Chat;
  texts: Texts;
  /** Called after another view was drawn, so that the focus can follow. */
  drawn(): void;
}

/** The chat window. */
export const Window = ({ chat, texts, drawn }: Props) => {
  const state = useChatState(chat);
  const [shown, show] = useState<PanelName>();
  const panel = useMemo(() => ({ shown, show }), [shown]);
  useEffect(() => {
    show(undefined);
    drawn();
  }, [state.view, state.chat?.status]);
  return (
    <WidgetContext.Provider value={{ ...texts, chat, state }}>
      <PanelContext.Provider value={panel}>
        <Header />
        {state.troubled && <p class="trouble">{texts.t('reconnecting')}</p>}
        <Content />
        <Announcer />
      </PanelContext.Provider>
    </WidgetContext.Provider>
  );
};
