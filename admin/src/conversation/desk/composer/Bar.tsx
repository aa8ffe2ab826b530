import { styled } from 'styled-components';

/** Stands in place of the composer. */
export const Bar = styled.div`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex: none;
  flex-wrap: wrap;
  gap: 1.2rem;
  justify-content: space-between;
  padding: 1.4rem 1.6rem;
`;
