import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';

const STEPS = [
  'aware',
  'assess',
  'authority',
  'content',
  'late',
  'persons',
  'processor',
  'record',
] as const;

const List = styled.ol`
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 0.8rem;
  line-height: 2rem;
  list-style: decimal;
  padding-inline-start: 2.4rem;
`;

/** What Art 33 and 34 ask for, in the order in which it is done. */
export const Help = () => {
  const t = useText();
  return (
    <Card title={t('breach.help')} explain={t('breach.helpNote')}>
      <List>
        {STEPS.map((step) => (
          <li key={step}>{t(`breach.help.${step}`)}</li>
        ))}
      </List>
    </Card>
  );
};
