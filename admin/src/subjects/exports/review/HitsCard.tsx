import { Button, Flex, Typography } from '@strapi/design-system';
import type { OtherHit } from '../../../../../protocol';
import { useText } from '../../../i18n';
import { Card } from '../../../settings/ui';
import { decisionOf, inOrder, maskRest, progressOf, type Decisions } from '../../rules/review';
import { HitRow } from './HitRow';
import { KeysLine } from './KeysLine';
import { useHitKeys } from './useHitKeys';

interface HitsCardProps {
  hits: readonly OtherHit[];
  names: readonly string[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

/** Whatever in free text may be another person's, with a decision on each. */
export const HitsCard = ({ hits, names, decisions, onDecide }: HitsCardProps) => {
  const t = useText();
  const ordered = inOrder(hits);
  const set = ({ hitId }: OtherHit, mask: boolean, reason?: string) =>
    onDecide({
      ...decisions,
      [hitId]: { mask, reason: reason ?? decisions[hitId]?.reason ?? '' },
    });
  const { cursor, select, next } = useHitKeys(ordered, set);
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
      <Typography role="status" fontWeight="semiBold">
        {t('review.progress', { decided, total })}
      </Typography>
      <KeysLine />
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {ordered.map((hit) => (
          <HitRow
            key={hit.hitId}
            hit={hit}
            decision={decisionOf(hit, decisions, names)}
            moves={cursor.hitId === hit.hitId ? cursor.moves : undefined}
            onSelect={() => select(hit.hitId)}
            onDecide={(mask, reason) => set(hit, mask, reason)}
            onNext={next}
          />
        ))}
      </Flex>
    </Card>
  );
};
