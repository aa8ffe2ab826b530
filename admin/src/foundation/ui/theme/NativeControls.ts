import { createGlobalStyle } from 'styled-components';

/** What the browser itself draws in fields for days and times follows the panel's theme: icons, the calendar. */
export const NativeControls = createGlobalStyle`
  input:is([type='date'], [type='datetime-local'], [type='time'], [type='month']) {
    color-scheme: ${({ theme }) => theme.colorScheme};
  }
`;
