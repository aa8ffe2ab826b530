import { keyframes, styled } from 'styled-components';

const pulse = keyframes`
  50% { opacity: 0.45; }
`;

/** A grey place-holder in the shape of what is being loaded. */
export const Skeleton = styled.span<{ $width?: string; $height?: string; $round?: boolean }>`
  animation: ${pulse} 1.4s ease-in-out infinite;
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ $round }) => ($round ? '50%' : '4px')};
  display: block;
  flex: none;
  height: ${({ $height = '1.2rem' }) => $height};
  max-width: 100%;
  width: ${({ $width = '100%' }) => $width};
  @media (prefers-reduced-motion: reduce) {
    animation: none;
  }
`;
