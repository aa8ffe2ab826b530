import { styled, type DefaultTheme } from 'styled-components';
import { edge, tint, type Tone } from '../../../foundation/ui';

export type BubbleTone = 'visitor' | 'agent' | 'note' | 'failed';

const TONES: Record<Exclude<BubbleTone, 'visitor'>, Tone> = {
  agent: 'primary',
  note: 'warning',
  failed: 'danger',
};

const tones = (theme: DefaultTheme, tone: BubbleTone) =>
  tone === 'visitor'
    ? { background: theme.colors.neutral0, borderColor: theme.colors.neutral200 }
    : { background: tint(theme, TONES[tone]), borderColor: edge(theme, TONES[tone]) };

/** The box around one message. Line breaks stay, and a word without end breaks where it must. */
export const Bubble = styled.div<{ $tone: BubbleTone; $faded?: boolean }>`
  ${({ theme, $tone }) => tones(theme, $tone)}
  border-radius: 10px;
  border-style: solid;
  border-width: 1px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.1rem;
  max-width: 100%;
  opacity: ${({ $faded }) => ($faded ? 0.65 : 1)};
  overflow-wrap: anywhere;
  padding: 0.7rem 1.2rem;
  text-align: start;
  white-space: pre-wrap;
`;
