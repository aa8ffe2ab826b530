import { styled } from 'styled-components';

const Round = styled.span`
  background: ${({ theme }) => theme.colors.danger600};
  border: 2px solid ${({ theme }) => theme.colors.neutral0};
  border-radius: 1.2rem;
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1rem;
  font-weight: 600;
  line-height: 1.4rem;
  min-width: 1.8rem;
  padding: 0 0.4rem;
  position: absolute;
  right: -1rem;
  text-align: center;
  top: -0.9rem;
`;

interface BadgeProps {
  count: number;
  /** What is counted, in words. */
  text: string;
}

/** A figure at a corner of the menu's icon; nothing when there is nothing to count. */
export const Badge = ({ count, text }: BadgeProps) =>
  count === 0 ? null : <Round title={text}>{count > 99 ? '99+' : count}</Round>;
