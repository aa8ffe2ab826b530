import { memo } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChatSummary } from '../../../../protocol';
import { useLanguageName, useText, useVisitorName } from '../../foundation/i18n';
import { Person, tint, VisuallyHidden } from '../../foundation/ui';
import { Preview } from './Preview';
import { RowMarks } from './RowMarks';
import { WaitingTime } from './WaitingTime';

const Row = styled(Link)<{ $selected: boolean }>`
  background: ${({ theme, $selected }) => ($selected ? tint(theme, 'primary') : 'transparent')};
  border-left: 3px solid
    ${({ theme, $selected }) => ($selected ? theme.colors.primary600 : 'transparent')};
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  gap: 1.2rem;
  padding: 1.2rem 1.6rem 1.2rem 1.3rem;
  text-decoration: none;
  &:hover {
    background: ${({ theme, $selected }) =>
      $selected ? tint(theme, 'primary') : theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Body = styled.span`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  gap: 0.2rem;
  min-width: 0;
`;

const Line = styled.span`
  align-items: center;
  display: flex;
  gap: 0.8rem;
  justify-content: space-between;
  min-width: 0;
`;

const Clip = styled.span<{ $strong?: boolean; $quiet?: boolean }>`
  color: ${({ theme, $quiet }) => theme.colors[$quiet ? 'neutral600' : 'neutral800']};
  flex: 1 1 0;
  font-size: 1.4rem;
  font-weight: ${({ $strong }) => ($strong ? 600 : 400)};
  line-height: 2rem;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Unread = styled.span`
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: 1rem;
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  flex: none;
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.8rem;
  min-width: 1.8rem;
  padding: 0 0.5rem;
  text-align: center;
`;

interface ChatRowProps {
  chat: ChatSummary;
  to: string;
  selected: boolean;
  now: number;
  /** Whose it is stands beside it: where own, waiting and others' chats are mixed. */
  standing?: boolean;
  /** For the browser's history: `BEHIND` where the list that the row stands in is one step back. */
  state?: unknown;
}

/** One chat in the list. */
export const ChatRow = memo(
  ({ chat, to, selected, now, standing = false, state }: ChatRowProps) => {
    const t = useText();
    const nameOf = useVisitorName();
    const languageName = useLanguageName();
    const name = nameOf(chat);
    return (
      <Row
        to={to}
        state={state}
        $selected={selected}
        aria-current={selected ? 'page' : undefined}
        data-chat-row
      >
        <Person id={chat.visitor.id} name={chat.visitor.name ?? chat.visitor.email} />
        <Body>
          <Line>
            <Clip $strong>
              <bdi>{name}</bdi>
            </Clip>
            <WaitingTime chat={chat} now={now} />
          </Line>
          <Line>
            <Clip $quiet={chat.unread === 0} dir="auto">
              <Preview chat={chat} />
            </Clip>
            {chat.unread > 0 && (
              <Unread>
                <span aria-hidden>{chat.unread > 99 ? '99+' : chat.unread}</span>
                <VisuallyHidden>{t('list.unread', { count: chat.unread })}</VisuallyHidden>
              </Unread>
            )}
          </Line>
          <RowMarks chat={chat} standing={standing} language={languageName(chat.language)} />
        </Body>
      </Row>
    );
  }
);
ChatRow.displayName = 'ChatRow';
