import { useRef } from 'react';
import { styled } from 'styled-components';
import { AlertsMenu, useAlerts } from '../alerts';
import { useText } from '../../foundation/i18n';
import { useConnection } from '../../foundation/realtime';
import { ConnectionLine } from './ConnectionLine';
import { Conversation, PickHint } from './conversation';
import { KeysButton, KeysOverlay } from './keyboard';
import { Panes, type PaneName } from './layout';
import { ListPane } from './list';
import { useInbox } from './useInbox';
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
  const frame = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const inbox = useInbox(frame, search);
  const { layout, chatId, view, slice, summary, name, detailsOpen, toggleDetails } = inbox;
  const active: PaneName = chatId === undefined ? 'list' : inbox.details ? 'details' : 'chat';
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
                <KeysButton onOpen={() => inbox.setKeysOpen(true)} />
                <AlertsMenu />
              </>
            }
            linkTo={inbox.linkTo}
            onView={inbox.toView}
          />
        }
        chat={
          chatId === undefined ? (
            <PickHint onKeys={() => inbox.setKeysOpen(true)} />
          ) : (
            <Conversation
              key={chatId}
              chatId={chatId}
              summary={summary}
              slice={slice}
              name={name}
              actions={inbox.actions}
              layout={layout}
              detailsOpen={detailsOpen}
              mayVerify={mayVerify}
              mayRedact={mayRedact}
              writing={inbox.writing}
              onBack={inbox.toList}
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
      <KeysOverlay open={inbox.keysOpen} onClose={() => inbox.setKeysOpen(false)} />
    </Frame>
  );
};
