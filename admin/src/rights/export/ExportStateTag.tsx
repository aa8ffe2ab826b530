import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ExportInfo } from '../../../../protocol';
import { Tag } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { isMoving, percentOf } from './rules/exports';
import { EXPORT_TONES } from './tones';

/** Where an export stands: a word, how far it is, or why it failed. */
export const ExportStateTag = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const { state, failure, done, total } = info;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Tag $tone={EXPORT_TONES[state]}>{t(`exportState.${state}`)}</Tag>
      {isMoving(info) && (
        <>
          <ProgressBar value={percentOf(info)} aria-label={t('exports.progress')} />
          <Typography variant="pi" textColor="neutral600" role="status">
            {t('exports.done', { done, total })}
          </Typography>
        </>
      )}
      {failure && (
        <Typography variant="pi" textColor="danger700">
          {t(`exportFailure.${failure}`)}
        </Typography>
      )}
    </Flex>
  );
};
