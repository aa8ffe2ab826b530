import { styled } from 'styled-components';
import { daysAgo } from '../../../../../protocol';
import { Time, useServerNow, useText } from '../../../foundation/i18n';

const Line = styled.div`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral600};
  display: flex;
  font-size: 1.2rem;
  font-weight: 600;
  gap: 1.2rem;
  margin: 1.6rem 0 0.8rem;
  &::before,
  &::after {
    background: ${({ theme }) => theme.colors.neutral200};
    content: '';
    flex: 1;
    height: 1px;
  }
`;

/** Says on which day the messages below it were written. */
export const DayLine = ({ at }: { at: number }) => {
  const t = useText();
  const ago = daysAgo(at, useServerNow(60_000));
  const relative = ago === 0 ? t('time.today') : ago === 1 ? t('time.yesterday') : undefined;
  return <Line>{relative ?? <Time at={at} style="day" />}</Line>;
};
