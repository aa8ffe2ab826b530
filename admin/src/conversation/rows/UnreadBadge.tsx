import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import { ownUnread, useRealtime } from '../../foundation/realtime';
import { VisuallyHidden } from '../../foundation/ui';

const Badge = styled.span`
  background: ${({ theme }) => theme.colors.primary600};
  border-radius: 1rem;
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1.1rem;
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  margin-left: 0.4rem;
  padding: 0.1rem 0.6rem;
`;

/** In how many of this agent's chats something unread stands, whichever view is shown. */
export const UnreadBadge = () => {
  const t = useText();
  const count = useRealtime(({ desk }) => ownUnread(desk));
  if (count === 0) return null;
  const text = t('view.unread', { count });
  return (
    <Badge title={text} data-live-chat-unread={count}>
      <span aria-hidden>• {count > 99 ? '99+' : count}</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </Badge>
  );
};
