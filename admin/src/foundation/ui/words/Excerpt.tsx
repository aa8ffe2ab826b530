import { styled } from 'styled-components';
import { ink, tint } from '../theme/tint';
import { piecesOf } from './piecesOf';

const Text = styled.span`
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  mark {
    background: ${({ theme }) => tint(theme, 'warning')};
    border-radius: 2px;
    color: ${({ theme }) => ink(theme, 'warning')};
    font-weight: 600;
    padding: 0 0.2rem;
  }
`;

/** A piece of what somebody wrote, with what was searched for marked in it. Text only, whatever it holds. */
export const Excerpt = ({ parts }: { parts: readonly string[] }) => (
  <Text dir="auto">
    {piecesOf(parts).map(({ text, hit }, index) =>
      hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
    )}
  </Text>
);
