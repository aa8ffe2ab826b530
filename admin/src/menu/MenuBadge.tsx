import { styled } from 'styled-components';
import { attention, useAlerts } from '../alerts';
import { useText } from '../i18n';
import { ownUnread, useConnection, useRealtime } from '../realtime';

const Badge = styled.span`
  background: ${({ theme }) => theme.colors.danger600};
  border: 2px solid ${({ theme }) => theme.colors.neutral0};
  border-radius: 1.2rem;
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1rem;
  font-weight: 600;
  line-height: 1.4rem;
  min-width: 1.8rem;
  padding: 0 0.4rem;
  position: absolute;
  right: -1rem;
  text-align: center;
  top: -0.9rem;
`;

const MenuBadge = () => {
  useConnection();
  useAlerts();
  const t = useText();
  const waiting = useRealtime((state) => state.desk.counts.queue);
  const unread = useRealtime(({ desk }) => ownUnread(desk));
  const count = useRealtime(attention);
  if (count === 0) return null;
  const texts = [
    ...(waiting > 0 ? [t('menu.badge', { count: waiting })] : []),
    ...(unread > 0 ? [t('view.unread', { count: unread })] : []),
  ];
  return <Badge title={texts.join(' · ')}>{count > 99 ? '99+' : count}</Badge>;
};

export default MenuBadge;
