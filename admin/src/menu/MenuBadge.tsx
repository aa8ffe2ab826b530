import { styled } from 'styled-components';
import { useAlerts } from '../alerts';
import { useText } from '../i18n';
import { useConnection, useRealtime } from '../realtime';

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
  const waiting = useRealtime((state) => state.desk.counts.waiting);
  if (waiting === 0) return null;
  return (
    <Badge title={t('menu.badge', { count: waiting })}>{waiting > 99 ? '99+' : waiting}</Badge>
  );
};

export default MenuBadge;
