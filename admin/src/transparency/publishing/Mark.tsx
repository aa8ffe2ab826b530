import { styled } from 'styled-components';
import { edge, ink, tint, type Tone } from '../../foundation/ui';

/** A word or two on where something stands; unlike the design system's own, it can be read in both themes. */
export const Mark = styled.span<{ $tone: Tone | 'neutral' }>`
  background: ${({ theme, $tone }) =>
    $tone === 'neutral' ? theme.colors.neutral150 : tint(theme, $tone)};
  border: 1px solid
    ${({ theme, $tone }) => ($tone === 'neutral' ? theme.colors.neutral200 : edge(theme, $tone))};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $tone }) =>
    $tone === 'neutral' ? theme.colors.neutral700 : ink(theme, $tone)};
  display: inline-block;
  font-size: 1.2rem;
  font-weight: 500;
  line-height: 1.4;
  padding: 0.1rem 0.8rem;
`;
