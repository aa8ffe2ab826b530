import { styled } from 'styled-components';

/** Names and values in columns. */
export const Facts = styled.dl`
  display: grid;
  gap: 2rem;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.8rem;
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 2.2rem;
    overflow-wrap: anywhere;
  }
`;
