import { styled } from 'styled-components';
import type { RequestKind } from '../../../../protocol';
import { useText } from '../../i18n';
import { stationOf, stationsOf, type Step } from '../rules/nextStep';

const List = styled.ol`
  display: flex;
  flex-wrap: wrap;
  font-size: 1.3rem;
  gap: 0.4rem 0.8rem;
  line-height: 2rem;
  li {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  li[aria-current] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  li:not(:last-child)::after {
    color: ${({ theme }) => theme.colors.neutral500};
    content: '→' / '';
    padding-inline-start: 0.8rem;
  }
`;

/** The way of a case, and how far it has come. */
export const Stations = ({ kind, step }: { kind: RequestKind; step: Step | undefined }) => {
  const t = useText();
  const current = stationOf(step);
  return (
    <List aria-label={t('case.way')}>
      {stationsOf(kind).map((station) => (
        <li key={station} aria-current={station === current ? 'step' : undefined}>
          {t(`case.station.${station}`)}
        </li>
      ))}
    </List>
  );
};
