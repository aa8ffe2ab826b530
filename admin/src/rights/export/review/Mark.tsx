import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { OTHERS_MASK, type OtherHit } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { edge, ink, tint, type Tone } from '../../../foundation/ui';
import type { Decisions } from '../rules/review';

const Place = styled.button<{ $tone: Tone }>`
  background: ${({ theme, $tone }) => tint(theme, $tone)};
  border-bottom: 2px solid ${({ theme, $tone }) => edge(theme, $tone)};
  border-radius: 2px;
  color: ${({ theme, $tone }) => ink(theme, $tone)};
  cursor: pointer;
  display: inline;
  font: inherit;
  padding: 0 0.2rem;
  scroll-margin: 8rem;
  text-align: start;
  &[aria-current] {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface MarkProps {
  hit: Pick<OtherHit, 'hitId' | 'value' | 'own'> | undefined;
  text: string;
  decision: Decisions[string] | undefined;
  isCurrent: boolean;
  /** Grows when the keyboard has come to this very place. */
  moves: number | undefined;
  onSelect: () => void;
}

/** A place in the text as it will be handed out: masked, left, or waiting for a decision. */
export const Mark = ({ hit, text, decision, isCurrent, moves, onSelect }: MarkProps) => {
  const t = useText();
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (moves) place.current?.scrollIntoView({ block: 'nearest' });
  }, [moves]);
  const state = decision === undefined ? 'open' : decision.mask ? 'masked' : 'left';
  const tone = { open: 'warning', masked: 'danger', left: 'success' } as const;
  return (
    <Place
      ref={place}
      type="button"
      $tone={tone[state]}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={t(`review.mark.${state}`, { value: hit?.value ?? text })}
      title={t(`review.mark.${state}`, { value: hit?.value ?? text })}
      onClick={onSelect}
    >
      <bdi>{state === 'masked' ? OTHERS_MASK : text}</bdi>
    </Place>
  );
};
