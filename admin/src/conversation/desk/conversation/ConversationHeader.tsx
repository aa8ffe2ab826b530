import { Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowLeft, Information } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { AgentPresence, ChatSummary } from '../../../../../protocol';
import { useDuration, useServerNow, useText } from '../../../foundation/i18n';
import { isField } from '../../../foundation/keys';
import { needsSomebody, useRealtime } from '../../../foundation/realtime';
import { Person } from '../../../foundation/ui';
import type { ChatActions } from '../actions';
import type { Layout } from '../layout';
import { ChatMenu } from './ChatMenu';
import { statusLine } from './statusLine';
import { Viewers } from './Viewers';

const Bar = styled.header`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex: none;
  gap: 1.2rem;
  min-height: 6.4rem;
  padding: 0.8rem 1.6rem;
`;

const Who = styled.div`
  flex: 1 1 0;
  min-width: 0;
  h2 {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    outline: none;
    font-weight: 600;
    line-height: 2.2rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Line = styled.div`
  color: ${({ theme }) => theme.colors.neutral600};
  display: flex;
  flex-wrap: wrap;
  font-size: 1.2rem;
  gap: 0 1.2rem;
  line-height: 1.8rem;
`;

interface ConversationHeaderProps {
  chat: ChatSummary;
  name: string;
  online: boolean | undefined;
  viewers: readonly AgentPresence[];
  actions: ChatActions;
  layout: Layout;
  detailsOpen: boolean;
  onBack: () => void;
  onDetails: () => void;
}

/** Who it is, how the chat stands, who else looks, and the buttons. */
export const ConversationHeader = (props: ConversationHeaderProps) => {
  const { chat, name, online, viewers, actions, layout, detailsOpen, onBack, onDetails } = props;
  const t = useText();
  const duration = useDuration();
  const now = useServerNow();
  const me = useRealtime((state) => state.desk.me?.id);
  const alone = useRealtime(({ desk }) => needsSomebody(desk, chat));
  const ended = chat.status === 'ended';
  const title = useRef<HTMLHeadingElement>(null);
  // Where one pane takes the place of another, the focus goes along; never out of a field.
  useEffect(() => {
    if (layout === 'narrow' && !isField(document.activeElement)) title.current?.focus();
  }, [layout, chat.chatId]);
  return (
    <Bar>
      {layout === 'narrow' && (
        <IconButton label={t('chat.back')} variant="ghost" onClick={onBack}>
          <ArrowLeft />
        </IconButton>
      )}
      {layout !== 'narrow' && (
        <Person
          id={chat.visitor.id}
          name={chat.visitor.name ?? chat.visitor.email}
          {...(!ended && { online: online === true })}
        />
      )}
      <Who>
        <h2 ref={title} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h2>
        <Line>
          <span>{statusLine(t, duration, chat, now, me, alone)}</span>
          {!ended && online !== undefined && (
            <span>{t(online ? 'chat.visitorOnline' : 'chat.visitorOffline')}</span>
          )}
          <Viewers viewers={viewers} />
        </Line>
      </Who>
      <Flex gap={1} shrink={0}>
        {actions.canEnd && layout !== 'narrow' && (
          <Button variant="tertiary" size="S" onClick={() => actions.ask('end')}>
            {t('chat.end')}
          </Button>
        )}
        <IconButton
          label={t(detailsOpen && layout !== 'narrow' ? 'chat.hideDetails' : 'chat.details')}
          variant="ghost"
          aria-pressed={layout === 'narrow' ? undefined : detailsOpen}
          onClick={onDetails}
        >
          <Information />
        </IconButton>
        <ChatMenu chat={chat} actions={actions} withEnd={layout === 'narrow'} />
      </Flex>
    </Bar>
  );
};
