import { EyeStriked } from '@strapi/icons';
import { styled } from 'styled-components';
import type { MaskedKind } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { ink } from '../../../foundation/ui';

const Note = styled.p`
  align-items: center;
  color: ${({ theme }) => ink(theme, 'warning')};
  display: flex;
  font-size: 1.2rem;
  gap: 0.6rem;
  line-height: 1.6rem;
  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;

/** Tells the writer that what is stored is not what was typed, and why. */
export const MaskedNote = ({ kinds }: { kinds: readonly MaskedKind[] | undefined }) => {
  const t = useText();
  if (!kinds || kinds.length === 0) return null;
  const only = kinds.length === 1 ? kinds[0] : undefined;
  return (
    <Note role="status">
      <EyeStriked aria-hidden width="14" height="14" />
      {t(`masked.${only ?? 'several'}`)}
    </Note>
  );
};
