import { styled } from 'styled-components';

/** A key, an id or a digest: in a fixed pitch, and broken where it must. */
export const Code = styled.code`
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
  font-size: 1.3rem;
  overflow-wrap: anywhere;
`;
