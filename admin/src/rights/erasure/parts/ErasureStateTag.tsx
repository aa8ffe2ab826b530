import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ErasureInfo } from '../../../../../protocol';
import { Tag } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { percentOf } from '../rules/state';
import { ERASURE_TONES } from './tones';

interface ErasureStateTagProps {
  info: ErasureInfo;
  /** Leaves the trouble out, where it is told at length beside it. */
  plain?: boolean;
}

/** Where an erasure stands: a word, how far it is, or why it stands still. */
export const ErasureStateTag = ({ info, plain = false }: ErasureStateTagProps) => {
  const t = useText();
  const { state, trouble, done, plan, replay } = info;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Tag $tone={ERASURE_TONES[state]}>{t(`erasureState.${state}`)}</Tag>
        {replay && <Tag $tone="secondary">{t('erasure.replay')}</Tag>}
      </Flex>
      {state === 'running' && (
        <>
          <ProgressBar value={percentOf(info)} aria-label={t('erasure.progress')} />
          <Typography variant="pi" textColor="neutral600" role="status">
            {t('erasure.progressText', { done: done.length, total: plan.length })}
          </Typography>
        </>
      )}
      {trouble && !plain && (
        <Typography variant="pi" textColor="danger700">
          {t(`erasureTrouble.${trouble}`)}
        </Typography>
      )}
    </Flex>
  );
};
