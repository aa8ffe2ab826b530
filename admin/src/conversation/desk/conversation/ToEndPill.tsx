import { ArrowDown } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';

const Pill = styled.button`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 2rem;
  bottom: 1.2rem;
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  color: ${({ theme }) => theme.colors.primary600};
  cursor: pointer;
  display: flex;
  font: inherit;
  font-size: 1.3rem;
  font-weight: 600;
  gap: 0.6rem;
  left: 50%;
  min-height: 3.2rem;
  padding: 0.4rem 1.4rem;
  position: absolute;
  transform: translateX(-50%);
  white-space: nowrap;
  svg path {
    fill: currentColor;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Leads back to the end; says how much has come meanwhile. */
export const ToEndPill = ({ unseen, onClick }: { unseen: number; onClick: () => void }) => {
  const t = useText();
  return (
    <Pill type="button" onClick={onClick}>
      <ArrowDown aria-hidden width="12" height="12" />
      {unseen > 0 ? t('chat.newMessages', { count: unseen }) : t('chat.toBottom')}
    </Pill>
  );
};
