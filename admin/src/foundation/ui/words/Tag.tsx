import { styled } from 'styled-components';
import { ink, tint, type Tone } from '../theme/tint';

/** A state in one word; the word says it, the colour only helps. */
export const Tag = styled.span<{ $tone: Tone | undefined }>`
  background: ${({ theme, $tone }) => ($tone ? tint(theme, $tone) : theme.colors.neutral150)};
  border-radius: 1rem;
  color: ${({ theme, $tone }) => ($tone ? ink(theme, $tone) : theme.colors.neutral800)};
  display: inline-block;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 2rem;
  padding: 0 1rem;
  white-space: nowrap;
`;
