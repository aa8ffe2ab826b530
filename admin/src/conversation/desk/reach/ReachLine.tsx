import { Mail, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { useRealtime } from '../../../foundation/realtime';
import { ink } from '../../../foundation/ui';

const Line = styled.p<{ $bad: boolean }>`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme, $bad }) => ($bad ? ink(theme, 'warning') : theme.colors.neutral700)};
  display: flex;
  flex: none;
  font-size: 1.2rem;
  gap: 0.6rem;
  line-height: 1.6rem;
  padding: 0.4rem 2rem;
  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;

/** Above the composer while the visitor is not there: how an answer will reach them, or that it will not. */
export const ReachLine = ({ chatId, visitorName }: { chatId: string; visitorName: string }) => {
  const t = useText();
  const details = useRealtime((state) => state.chats[chatId]?.details);
  if (!details || details.visitorOnline) return null;
  const { to: address } = details.reach;
  const Icon = address ? Mail : WarningCircle;
  return (
    <Line $bad={!address} role="status">
      <Icon aria-hidden width="14" height="14" />
      <span>
        {address
          ? t('reach.byMail', { name: visitorName, address })
          : t('reach.noAddress', { name: visitorName })}
      </span>
    </Line>
  );
};
