import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link in a note, in the note's own colour: the theme's link colour is too weak on its surface in the dark. */
export const NoteLink = styled(NavLink)`
  color: inherit;
  font-weight: 600;
  text-decoration: underline;
  &:focus-visible {
    border-radius: 2px;
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
`;
