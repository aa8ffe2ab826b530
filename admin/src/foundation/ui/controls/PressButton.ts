import { styled } from 'styled-components';

/** One of a few choices that stand side by side; which one holds is told by `aria-pressed`. */
export const PressButton = styled.button`
  align-items: center;
  background: ${({ theme, 'aria-pressed': on }) =>
    on === true ? theme.colors.primary100 : theme.colors.neutral0};
  border: 1px solid
    ${({ theme, 'aria-pressed': on }) =>
      on === true ? theme.colors.primary600 : theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, 'aria-pressed': on }) =>
    on === true ? theme.colors.primary700 : theme.colors.neutral800};
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  font-size: 1.3rem;
  gap: 0.8rem;
  min-height: 3.2rem;
  padding: 0.4rem 1.2rem;
`;
