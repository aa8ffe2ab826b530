import { styled, type DefaultTheme } from 'styled-components';

export type BubbleTone = 'visitor' | 'agent' | 'note' | 'failed';

const tones = (theme: DefaultTheme, tone: BubbleTone) => {
  const { colors } = theme;
  switch (tone) {
    case 'visitor':
      return { background: colors.neutral0, borderColor: colors.neutral200 };
    case 'agent':
      return { background: colors.primary100, borderColor: colors.primary200 };
    case 'note':
      return { background: colors.warning100, borderColor: colors.warning200 };
    case 'failed':
      return { background: colors.danger100, borderColor: colors.danger200 };
  }
};

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
