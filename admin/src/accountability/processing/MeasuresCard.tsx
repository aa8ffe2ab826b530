import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import type { ProcessingRecord } from '../../../../protocol';
import { Tag, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

/** Technical and organisational measures, those that are off too. */
export const MeasuresCard = ({ measures }: { measures: ProcessingRecord['measures'] }) => {
  const t = useText();
  return (
    <Card title={t('processing.measures')} explain={t('processing.measuresExplain')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {measures.map(({ key, on, text }) => (
          <Flex key={key} tag="li" gap={3} alignItems="flex-start">
            {on ? (
              <CheckCircle aria-hidden fill="success600" />
            ) : (
              <CrossCircle aria-hidden fill="neutral500" />
            )}
            <Typography flex={1}>{text}</Typography>
            <Tag $tone={on ? 'success' : undefined}>
              {t(on ? 'processing.on' : 'processing.off')}
            </Tag>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
};
