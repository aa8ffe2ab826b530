import { useNotification, usePersistentState } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { styled } from 'styled-components';
import { AlertsMenu, useAlerts } from '../alerts';
import { useText, useVisitorName } from '../../foundation/i18n';
import { panel, useConnection, useRealtime, type DraftKind } from '../../foundation/realtime';
import { useChatActions } from './actions';
import { ConnectionLine } from './ConnectionLine';
import { Conversation, PickHint } from './conversation';
import { KeysButton, KeysOverlay, useShortcuts } from './keyboard';
import { Panes, useLayout, type PaneName } from './layout';
import { ListPane } from './list';
import { afterEnd, nextUnread, shownIds } from './order';
import { neighbour } from '../rows';
import { useInboxAddress } from './useInboxAddress';
import { useLostChats } from './useLostChats';
import { useOfChat } from './useOfChat';
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

/** A chat in which a note was begun, and no answer, goes on with the note. */
const begunAs = (chatId: string | undefined): DraftKind => {
  const begun = panel.getState().drafts[chatId ?? ''];
  return begun?.note && !begun.text ? 'note' : 'text';
};

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
  const { toggleNotification } = useNotification();

  const frame = useRef<HTMLElement>(null);
  const layout = useLayout(frame);
  const address = useInboxAddress(layout);
  const { chatId, view, linkTo, toChat, toList, toView } = address;
  useOpenChat(chatId);

  const search = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [beside, setBeside] = usePersistentState('live-chat:details', true);
  const [keysOpen, setKeysOpen] = useState(false);
  const [kind, setKind] = useOfChat<DraftKind>(chatId, begunAs(chatId));
  const [wanted, setWanted] = useOfChat(chatId, false);
  const [asking, setAsking] = useOfChat(chatId, false);

  const slice = useRealtime((state) => state.chats[chatId ?? '']);
  const listed = useRealtime((state) => state.desk.summaries[chatId ?? '']);
  const summary = listed ?? slice?.details;
  const name = summary ? nameOf(summary) : '';
  const showing = useRef(chatId);
  useEffect(() => {
    showing.current = chatId;
  }, [chatId]);
  const [given] = useState(() => new Set<string>());
  useLostChats(chatId, given);
  const actions = useChatActions(summary, {
    given,
    // What was taken stays in sight: in the queue it stands no longer.
    taken: () => {
      if (view === 'waiting' && showing.current === chatId) toView('home');
    },
    ended: (chat) => {
      toggleNotification({ type: 'success', message: t('end.done', { name: nameOf(chat) }) });
      const next = afterEnd(panel.getState().desk, chat.chatId);
      if (next !== undefined && showing.current === chat.chatId) toChat(next);
    },
  });

  /** The field takes the focus before the next key is pressed: it must not run as a command. */
  const write = (next: DraftKind) => {
    flushSync(() => {
      setKind(next);
      setWanted(true);
    });
    box.current?.focus();
  };
  // Who has pressed the button wants to write; who has pressed the key goes on by key, and `r` must not become text.
  const take = () => {
    write(kind);
    actions.take();
  };

  const detailsOpen = layout === 'wide' ? beside : address.details;
  const toggleDetails = () => {
    if (layout === 'wide') setBeside(!beside);
    else if (address.details) address.closeDetails();
    else address.openDetails();
  };
  const move = (step: 1 | -1) => {
    const next = neighbour(shownIds(panel.getState().desk, view), chatId, step);
    if (next !== undefined && next !== chatId) toChat(next);
  };
  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    unread: () => {
      const next = nextUnread(panel.getState().desk, chatId);
      if (next !== undefined) toChat(next);
    },
    take: () => (actions.canTake ? actions.take() : actions.canTakeOver && actions.ask('takeOver')),
    reply: () => chatId !== undefined && write('text'),
    note: () => chatId !== undefined && write('note'),
    consent: () => {
      setKind('text');
      setAsking(true);
    },
    details: () => chatId !== undefined && toggleDetails(),
    release: () => actions.canRelease && actions.ask('release'),
    end: () => actions.canEnd && actions.ask('end'),
    home: () => toView('home'),
    waiting: () => toView('waiting'),
    mine: () => toView('mine'),
    all: () => toView('all'),
    ended: () => toView('ended'),
    search: () => search.current?.focus(),
    help: () => setKeysOpen(true),
  });

  const active: PaneName = chatId === undefined ? 'list' : address.details ? 'details' : 'chat';
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
            menu={
              <>
                <KeysButton onOpen={() => setKeysOpen(true)} />
                <AlertsMenu />
              </>
            }
            linkTo={linkTo}
            onView={toView}
          />
        }
        chat={
          chatId === undefined ? (
            <PickHint onKeys={() => setKeysOpen(true)} />
          ) : (
            <Conversation
              key={chatId}
              chatId={chatId}
              summary={summary}
              slice={slice}
              name={name}
              actions={{ ...actions, take }}
              layout={layout}
              detailsOpen={detailsOpen}
              mayVerify={mayVerify}
              mayRedact={mayRedact}
              writing={{
                kind,
                onKind: write,
                wanted,
                onLeave: () => setWanted(false),
                boxRef: box,
                asking,
                onAsking: setAsking,
              }}
              onBack={toList}
              onDetails={toggleDetails}
            />
          )
        }
        details={
          chatId === undefined || slice?.status === 'failed' ? null : slice?.details ? (
            <VisitorPanel
              key={chatId}
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
