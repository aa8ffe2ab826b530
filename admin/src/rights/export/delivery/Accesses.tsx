import { styled } from 'styled-components';
import type { DeliveryInfo } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';

const List = styled.ul`
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.3rem;
  line-height: 2rem;
`;

/** Who came to a delivery's link, in the order of time. */
export const Accesses = ({ accesses }: { accesses: DeliveryInfo['accesses'] }) => {
  const t = useText();
  if (accesses.length === 0) return null;
  return (
    <List aria-label={t('handover.accesses')}>
      {accesses.map(({ at, what }, index) => (
        <li key={index}>
          {t(`handoverAccess.${what}`)} · <Time at={at} style="full" />
        </li>
      ))}
    </List>
  );
};
