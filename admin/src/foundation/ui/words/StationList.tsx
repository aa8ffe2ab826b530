import { styled } from 'styled-components';
import { ink } from '../theme/tint';

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
    color: ${({ theme }) => ink(theme, 'primary')};
    font-weight: 600;
  }
  li:not(:last-child)::after {
    color: ${({ theme }) => theme.colors.neutral500};
    content: '→' / '';
    padding-inline-start: 0.8rem;
  }
  li:dir(rtl):not(:last-child)::after {
    content: '←' / '';
  }
`;

interface StationListProps<S extends string> {
  label: string;
  stations: readonly S[];
  current: S | undefined;
  name: (station: S) => string;
}

/** The way of something, and how far it has come. */
export const StationList = <S extends string>({
  label,
  stations,
  current,
  name,
}: StationListProps<S>) => (
  <List aria-label={label}>
    {stations.map((station) => (
      <li key={station} aria-current={station === current ? 'step' : undefined}>
        {name(station)}
      </li>
    ))}
  </List>
);
