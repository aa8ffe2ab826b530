import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { OtherHit } from '../../../../../protocol';
import { Tag, CardLine } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { needsReason, type Decisions } from '../rules/review';
import { HitChoice } from './HitChoice';
import { HitReason } from './HitReason';
import { HitSamples } from './HitSamples';

const Row = styled.li`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 3px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  padding: 1.2rem;
  scroll-margin: 12rem;
  &[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

interface HitRowProps {
  hit: OtherHit;
  decision: Decisions[string] | undefined;
  /** Moves by keyboard so far; nothing while another row is the current one. */
  moves: number | undefined;
  /** The text shows no marks to this person: some places stand here instead. */
  withSamples: boolean;
  onSelect: () => void;
  onDecide: (mask: boolean, reason?: string) => void;
  onNext: () => void;
}

/** One value with all its places, and what becomes of it. */
export const HitRow = ({
  hit,
  decision,
  moves,
  withSamples,
  onSelect,
  onDecide,
  onNext,
}: HitRowProps) => {
  const t = useText();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!moves) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [moves]);
  const kept = decision !== undefined && !decision.mask;
  return (
    <Row
      ref={row}
      tabIndex={-1}
      aria-current={moves === undefined ? undefined : 'true'}
      onFocus={onSelect}
    >
      <CardLine>
        <Tag $tone={undefined}>{t(`otherKind.${hit.kind}`)}</Tag>
        <strong>{hit.value}</strong>
        <span>{t('review.places', { count: hit.places })}</span>
        {hit.own && <Tag $tone="success">{t('review.own')}</Tag>}
        <HitChoice value={hit.value} mask={decision?.mask} onDecide={onDecide} />
      </CardLine>
      {withSamples && <HitSamples samples={hit.samples} />}
      {kept && !hit.own && (
        <HitReason
          hitId={hit.hitId}
          reason={decision.reason ?? ''}
          missing={needsReason(hit, decision)}
          onChange={(reason) => onDecide(false, reason)}
          onNext={onNext}
        />
      )}
    </Row>
  );
};
