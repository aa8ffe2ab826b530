import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Box = styled.section`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding: 1.6rem;
  h3 {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.1rem;
    font-weight: 600;
    letter-spacing: 0.04em;
    line-height: 1.6rem;
    margin-bottom: 1rem;
    text-transform: uppercase;
  }
  dl {
    display: flex;
    flex-direction: column;
    gap: 1rem;
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    line-height: 1.6rem;
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 2rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;

/** A titled part of the visitor's panel. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box>
    <h3>{title}</h3>
    {children}
  </Box>
);

/** One thing that is known. Without a value there is nothing to say, and nothing is shown. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) =>
  children === undefined || children === null || children === false || children === '' ? null : (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
