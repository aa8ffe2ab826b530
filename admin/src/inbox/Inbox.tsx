import { usePersistentState } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { AlertsMenu, useAlerts } from '../alerts';
import { useText, useVisitorName } from '../i18n';
import { panel, useConnection, useRealtime } from '../realtime';
import { useChatActions } from './actions';
import { useMode } from './composer';
import { ConnectionLine } from './ConnectionLine';
import { Conversation, PickHint } from './conversation';
import { KeysOverlay, useShortcuts } from './keyboard';
import { Panes, useLayout, type PaneName } from './layout';
import { ListPane } from './list';
import { neighbour, shownList } from '../rows';
import { useInboxAddress } from './useInboxAddress';
import { useOpenChat } from './useOpenChat';
import { VisitorPanel, VisitorSkeleton } from './visitor';

const Frame = styled.main`
  background: ${({ theme }) => theme.colors.neutral0};
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  height: 100%;
  min-height: 0;
  min-width: 0;
  overflow: hidden;
`;

/** Stands in place of the field while the chat is not this agent's: what is typed next must not run as keys. */
const takeButton = () => document.querySelector<HTMLElement>('[data-live-chat-take]');

interface InboxProps {
  mayVerify: boolean;
  mayAllow: boolean;
  /** Has the permission to see the consent log. */
  maySeeLog: boolean;
  mayRedact: boolean;
  /** Has the permission to see people. */
  maySeePerson: boolean;
}

/** The inbox: list, conversation, visitor. */
export const Inbox = (props: InboxProps) => {
  const { mayVerify, mayAllow, maySeeLog, mayRedact, maySeePerson } = props;
  useConnection();
  useAlerts();
  const t = useText();
  const nameOf = useVisitorName();
  const { chatId, view, linkTo, toChat, toList, toView } = useInboxAddress();
  useOpenChat(chatId);

  const frame = useRef<HTMLElement>(null);
  const layout = useLayout(frame);
  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [beside, setBeside] = usePersistentState('live-chat:details', true);
  const [over, setOver] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [kind, setKind] = useMode(chatId ?? '');

  const slice = useRealtime((state) => state.chats[chatId ?? '']);
  const listed = useRealtime((state) => state.desk.summaries[chatId ?? '']);
  const summary = listed ?? slice?.details;
  const name = summary ? nameOf(summary) : '';
  const actions = useChatActions(summary);

  const mine = actions.canEnd;
  const taking = useRef<string>();
  const take = () => {
    taking.current = chatId;
    actions.take();
  };
  // Who has pressed the button wants to write; who has pressed the key goes on by key, and `r` must not become text.
  useEffect(() => {
    if (!mine || taking.current !== chatId) return;
    taking.current = undefined;
    box.current?.focus();
  }, [mine, chatId]);

  const detailsOpen = layout === 'wide' ? beside : over;
  const toggleDetails = () => (layout === 'wide' ? setBeside(!beside) : setOver(!over));
  const move = (step: 1 | -1) => {
    const { chats } = shownList(panel.getState().desk, view);
    const ids = chats.map((chat) => chat.chatId);
    const next = neighbour(ids, chatId, step);
    if (next !== undefined && next !== chatId) toChat(next);
  };
  const write = (next: typeof kind) => {
    setKind(next);
    // The field may have to be drawn first.
    requestAnimationFrame(() => (box.current ?? takeButton())?.focus());
  };
  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    take: () => (actions.canTake ? actions.take() : actions.canTakeOver && actions.ask('takeOver')),
    reply: () => write('text'),
    note: () => write('note'),
    end: () => actions.canEnd && actions.ask('end'),
    search: () => search.current?.focus(),
    help: () => setKeysOpen(true),
  });

  const active: PaneName = chatId === undefined ? 'list' : over ? 'details' : 'chat';
  return (
    <Frame ref={frame} id="main-content">
      <ConnectionLine />
      <Panes
        layout={layout}
        active={active}
        detailsOpen={detailsOpen}
        labels={{ list: t('view.label'), chat: t('plugin.name'), details: t('panel.title') }}
        list={
          <ListPane
            view={view}
            selected={chatId}
            mayAllow={mayAllow}
            searchRef={search}
            menu={<AlertsMenu />}
            linkTo={linkTo}
            onView={toView}
          />
        }
        chat={
          chatId === undefined ? (
            <PickHint onKeys={() => setKeysOpen(true)} />
          ) : (
            <Conversation
              chatId={chatId}
              summary={summary}
              slice={slice}
              name={name}
              actions={{ ...actions, take }}
              layout={layout}
              detailsOpen={detailsOpen}
              mayVerify={mayVerify}
              mayRedact={mayRedact}
              kind={kind}
              onKind={write}
              boxRef={box}
              onBack={toList}
              onDetails={toggleDetails}
            />
          )
        }
        details={
          chatId === undefined || slice?.status === 'failed' ? null : slice?.details ? (
            <VisitorPanel
              chat={{ ...slice.details, ...summary }}
              name={name}
              layout={layout}
              maySeeLog={maySeeLog}
              maySeePerson={maySeePerson}
              onClose={toggleDetails}
            />
          ) : (
            <VisitorSkeleton />
          )
        }
      />
      <KeysOverlay open={keysOpen} onClose={() => setKeysOpen(false)} />
    </Frame>
  );
};
