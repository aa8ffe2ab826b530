import { Check, CheckCircle, Clock, Mail, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { ink } from '../../../foundation/ui';
import type { Delivery } from './deliveryOf';

const Mark = styled.span<{ $bad: boolean }>`
  align-items: center;
  color: ${({ theme, $bad }) => ($bad ? ink(theme, 'danger') : theme.colors.neutral600)};
  display: inline-flex;
  font-size: 1.2rem;
  gap: 0.4rem;
  line-height: 1.6rem;
  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;

const ICONS: Record<Delivery, typeof Check> = {
  stored: Check,
  seen: CheckCircle,
  soon: Clock,
  waiting: Clock,
  sent: Mail,
  failed: WarningCircle,
  bounced: WarningCircle,
  unreachable: WarningCircle,
};

const BAD: readonly Delivery[] = ['failed', 'bounced', 'unreachable'];

/** Under an answer: it is stored, was seen, or what became of the mail that brings it. */
export const AnswerMark = ({ delivery }: { delivery: Delivery }) => {
  const t = useText();
  const Icon = ICONS[delivery];
  return (
    <Mark $bad={BAD.includes(delivery)}>
      <Icon aria-hidden width="12" height="12" />
      {delivery === 'stored' || delivery === 'seen'
        ? t(`message.${delivery}`)
        : t(`reach.${delivery}`)}
    </Mark>
  );
};
