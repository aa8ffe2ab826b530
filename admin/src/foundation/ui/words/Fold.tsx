import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Details = styled.details`
  summary {
    color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
    font-size: 1.4rem;
    line-height: 2rem;
    width: fit-content;
  }
  summary:focus-visible {
    border-radius: 4px;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Text = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.1rem;
  margin-top: 0.8rem;
  overflow-wrap: anywhere;
  padding: 1.6rem;
  white-space: pre-wrap;
`;

/** A long text that is opened where it is wanted. */
export const Fold = ({ title, children }: { title: string; children: ReactNode }) => (
  <Details>
    <summary>{title}</summary>
    <Text dir="auto">{children}</Text>
  </Details>
);
