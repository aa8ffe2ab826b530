import type { DefaultTheme } from 'styled-components';

export type Tone = 'primary' | 'secondary' | 'alternative' | 'success' | 'warning' | 'danger';

/** A surface in a soft tone. The dark theme's lightest shades are all the same near-black, so there one is mixed. */
export const tint = (theme: DefaultTheme, tone: Tone): string =>
  theme.colorScheme === 'dark'
    ? `color-mix(in srgb, ${theme.colors[`${tone}500`]} 20%, ${theme.colors.neutral0})`
    : theme.colors[`${tone}100`];

/** Text on such a surface; reaches 4.5:1 in both themes, which the theme's own shades do not. */
export const ink = (theme: DefaultTheme, tone: Tone): string =>
  theme.colorScheme === 'dark'
    ? `color-mix(in srgb, ${theme.colors[`${tone}500`]} 35%, white)`
    : `color-mix(in srgb, ${theme.colors[`${tone}700`]} 80%, black)`;

/** The edge of such a surface. */
export const edge = (theme: DefaultTheme, tone: Tone): string =>
  theme.colorScheme === 'dark'
    ? `color-mix(in srgb, ${theme.colors[`${tone}500`]} 45%, ${theme.colors.neutral0})`
    : theme.colors[`${tone}200`];
