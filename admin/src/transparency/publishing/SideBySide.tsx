import { styled } from 'styled-components';

/** Controls beside each other where each has room for its words, below each other where not. */
export const SideBySide = styled.div`
  align-items: start;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  > * {
    min-width: 0;
  }
`;
