import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Actions } from '../chat';
import type { Texts } from '../i18n';
import {
  PanelContext,
  type PanelName,
  useChatState,
  usePanel,
  useWidget,
  WidgetContext,
} from '../kit';
import { Announcer } from './announcer';
import { Conversation } from './conversation';
import { Header } from './header';
import { data } from '../later/data';
import { Privacy } from './privacy';
import { Problem } from './problem';
import { Skeleton } from '../parts';
import { Start } from './start';

const MyData = data.later((it) => it.Panel, Skeleton);

const Content = () => {
  const { state } = useWidget();
  const { shown } = usePanel();
  const { view, config } = state;
  if (shown === 'privacy') return <Privacy />;
  if (shown && shown !== 'end') return <MyData />;
  if (view === 'chat') return <Conversation />;
  if (view === 'start' && config) return <Start config={config} />;
  return view === 'loading' || view === 'start' ? <Skeleton /> : <Problem view={view} />;
};

interface Props {
  chat: Actions;
  texts: Texts;
  /** Panel to begin with. */
  panel?: PanelName | undefined;
  /** Called after another view was drawn, so that the focus can follow. */
  drawn(): void;
}

/** The chat window. */
export const Window = ({ chat, texts, panel: first, drawn }: Props) => {
  const state = useChatState(chat);
  const [shown, show] = useState<PanelName>();
  const before = useRef<PanelName>();
  const panel = useMemo(() => ({ shown, left: before.current, show }), [shown]);
  useEffect(() => {
    show(undefined);
    drawn();
  }, [state.view, state.chat?.status]);
  useEffect(() => show(first), [first]);
  useEffect(() => {
    // The way back has gone, and the focus with it.
    if (!shown && before.current) drawn();
    before.current = shown;
  }, [shown]);
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
