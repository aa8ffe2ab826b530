import { styled } from 'styled-components';

/** A key of the keyboard. */
export const Key = styled.kbd`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral700};
  display: inline-block;
  font-family: inherit;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1;
  min-width: 2.2rem;
  padding: 0.4rem 0.6rem;
  text-align: center;
`;
