import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Names and values side by side, one below the other where there is no room. */
export const Definitions = styled.dl`
  display: grid;
  gap: 1.2rem 2.4rem;
  grid-template-columns: minmax(12rem, 20rem) minmax(0, 1fr);
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: 2rem;
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 2rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  @media (max-width: 767px) {
    gap: 0.2rem;
    grid-template-columns: minmax(0, 1fr);
    dd {
      margin-bottom: 0.8rem;
    }
  }
`;

/** One of them; without a value nothing is shown. */
export const Definition = ({ name, children }: { name: string; children: ReactNode }) =>
  children === undefined || children === null || children === false || children === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
