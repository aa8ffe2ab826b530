import { styled } from 'styled-components';
import { Time, useText } from '../../i18n';

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

const DAY = 86_400_000;

/** Says on which day the messages below it were written. */
export const DayLine = ({ at }: { at: number }) => {
  const t = useText();
  const day = new Date(at).toDateString();
  const today = new Date();
  const relative =
    day === today.toDateString()
      ? t('time.today')
      : day === new Date(today.getTime() - DAY).toDateString()
        ? t('time.yesterday')
        : null;
  return <Line>{relative ?? <Time at={at} style="day" />}</Line>;
};
