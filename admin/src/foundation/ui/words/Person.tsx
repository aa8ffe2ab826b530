import { User } from '@strapi/icons';
import { styled, type DefaultTheme } from 'styled-components';
import { initials } from '../../text';
import { edge, ink, tint, type Tone } from '../theme/tint';

const TONES: readonly Tone[] = [
  'primary',
  'secondary',
  'alternative',
  'success',
  'warning',
  'danger',
];

/** The same person has the same colour everywhere. */
const toneOf = (id: string): Tone => {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) >>> 0;
  return TONES[sum % TONES.length] ?? 'primary';
};

/** A shade stronger in the dark, so that it stands out from a selected row. */
const surface = (theme: DefaultTheme, tone: Tone) =>
  theme.colorScheme === 'dark' ? edge(theme, tone) : tint(theme, tone);

const Round = styled.span<{ $tone: Tone; $size: number }>`
  align-items: center;
  background: ${({ theme, $tone }) => surface(theme, $tone)};
  border-radius: 50%;
  color: ${({ theme, $tone }) => ink(theme, $tone)};
  display: inline-flex;
  flex: none;
  font-size: ${({ $size }) => $size * 0.038}rem;
  font-weight: 600;
  height: ${({ $size }) => $size / 10}rem;
  justify-content: center;
  letter-spacing: 0.02em;
  position: relative;
  user-select: none;
  width: ${({ $size }) => $size / 10}rem;
  svg path {
    fill: currentColor;
  }
`;

const Dot = styled.span<{ $on: boolean }>`
  background: ${({ theme, $on }) => ($on ? theme.colors.success500 : theme.colors.neutral400)};
  border: 2px solid ${({ theme }) => theme.colors.neutral0};
  border-radius: 50%;
  bottom: -2px;
  height: 1.2rem;
  position: absolute;
  right: -2px;
  width: 1.2rem;
`;

interface PersonProps {
  id: string;
  /** Without one, a figure is drawn. */
  name: string | undefined;
  /** Width in pixels. */
  size?: number;
  /** Draws a dot that says whether somebody is there. */
  online?: boolean;
}

/** A person as a coloured circle with initials; decoration beside a name, so screen readers skip it. */
export const Person = ({ id, name, size = 36, online }: PersonProps) => (
  <Round $tone={toneOf(id)} $size={size} aria-hidden>
    {initials(name ?? '') || <User width={size * 0.45} height={size * 0.45} />}
    {online !== undefined && <Dot $on={online} />}
  </Round>
);
