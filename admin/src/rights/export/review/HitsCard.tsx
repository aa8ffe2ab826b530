import { Button, Flex, Typography } from '@strapi/design-system';
import type { OtherHit } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card } from '../../../foundation/ui';
import { decisionOf, maskRest, progressOf, type Decisions } from '../rules/review';
import { HitRow } from './HitRow';
import { KeysLine } from './KeysLine';
import type { Cursor } from './useHitKeys';

interface HitsCardProps {
  /** In the order in which they are shown. */
  hits: readonly OtherHit[];
  names: readonly string[];
  decisions: Decisions;
  cursor: Cursor;
  /** The text shows no marks to this person. */
  withSamples: boolean;
  onSelect: (hitId: string) => void;
  onNext: () => void;
  onSet: (hit: OtherHit, mask: boolean, reason?: string) => void;
  onDecide: (decisions: Decisions) => void;
}

/** Whatever in free text may be another person's, with a decision on each. */
export const HitsCard = ({
  hits,
  names,
  decisions,
  cursor,
  withSamples,
  onSelect,
  onNext,
  onSet,
  onDecide,
}: HitsCardProps) => {
  const t = useText();
  const { decided, total } = progressOf(hits, decisions, names);
  if (hits.length === 0)
    return (
      <Card title={t('review.hits')}>
        <Typography textColor="neutral600">{t('review.noHits')}</Typography>
      </Card>
    );
  return (
    <Card
      title={t('review.hits')}
      explain={t('review.hitsExplain')}
      action={
        decided < total && (
          <Button variant="tertiary" onClick={() => onDecide(maskRest(hits, decisions, names))}>
            {t('review.maskRest')}
          </Button>
        )
      }
    >
      <KeysLine />
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {hits.map((hit) => (
          <HitRow
            key={hit.hitId}
            hit={hit}
            decision={decisionOf(hit, decisions, names)}
            moves={cursor.hitId === hit.hitId ? cursor.moves : undefined}
            withSamples={withSamples}
            onSelect={() => onSelect(hit.hitId)}
            onDecide={(mask, reason) => onSet(hit, mask, reason)}
            onNext={onNext}
          />
        ))}
      </Flex>
    </Card>
  );
};
