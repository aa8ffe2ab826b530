import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { edge, ink, tint, type Tone } from '../theme/tint';

const Frame = styled.div<{ $tone: Tone }>`
  background: ${({ theme, $tone }) => tint(theme, $tone)};
  border: 1px solid ${({ theme, $tone }) => edge(theme, $tone)};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $tone }) => ink(theme, $tone)};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 0.8rem;
  line-height: 1.45;
  padding: 1.2rem 1.6rem;
  /* Words and text buttons take the tone; what stands in a form keeps the colours of its own surface. */
  :is(button, span):not(form *) {
    color: inherit;
  }
`;

const Title = styled.strong`
  font-weight: 600;
`;

interface NoteProps {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  /** Tells screen readers at once. */
  alert?: boolean;
}

/** A remark that belongs to what stands around it. */
export const Note = ({ tone, title, children, alert = false }: NoteProps) => (
  <Frame $tone={tone} role={alert ? 'alert' : 'note'}>
    {title && <Title>{title}</Title>}
    {children}
  </Frame>
);
