import { styled } from 'styled-components';

/** Controls side by side as far as there is room. */
export const Grid = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
`;

/** A wide column and a narrow one beside it, below each other where there is no room. */
export const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr) minmax(28rem, 36rem);
  @media (max-width: 1150px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  min-width: 0;
`;

/** Small things in a row that break where they must. */
export const CardLine = styled.div`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-wrap: wrap;
  font-size: 1.4rem;
  gap: 0.4rem 1.2rem;
  line-height: 2rem;
  overflow-wrap: anywhere;
`;
