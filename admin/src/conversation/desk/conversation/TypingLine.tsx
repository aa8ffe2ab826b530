import { keyframes, styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import type { Typing } from '../../../foundation/realtime';

const hop = keyframes`
  0%, 60%, 100% { opacity: 0.35; transform: none; }
  30% { opacity: 1; transform: translateY(-2px); }
`;

const Line = styled.div`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral600};
  display: flex;
  font-size: 1.2rem;
  gap: 0.8rem;
  min-height: 2.4rem;
  padding-left: 4rem;
`;

const Dots = styled.span`
  display: inline-flex;
  gap: 0.3rem;
  i {
    animation: ${hop} 1.2s infinite;
    background: ${({ theme }) => theme.colors.neutral500};
    border-radius: 50%;
    height: 0.6rem;
    width: 0.6rem;
  }
  i:nth-child(2) {
    animation-delay: 0.15s;
  }
  i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @media (prefers-reduced-motion: reduce) {
    i {
      animation: none;
    }
  }
`;

/** That somebody types; never what. Not announced to screen readers, which it would interrupt all the time. */
export const TypingLine = ({ typing, visitor }: { typing: readonly Typing[]; visitor: string }) => {
  const t = useText();
  const writer = typing.find((one) => one.by === 'visitor') ?? typing[0];
  if (!writer) return <Line aria-hidden />;
  const text =
    writer.by === 'visitor'
      ? t('chat.visitorTyping', { name: visitor })
      : t('chat.agentTyping', { name: writer.name ?? '' });
  return (
    <Line aria-live="off">
      <Dots aria-hidden>
        <i />
        <i />
        <i />
      </Dots>
      {text}
    </Line>
  );
};
