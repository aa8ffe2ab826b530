import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { StatusAnswer } from '../../../../protocol';
import { useText } from '../../i18n';
import { Card, CodeBlock } from '../ui';
import { ADVICE, CONFIG_LINE } from './advice';

/** Whether what was acknowledged is safe, and what to do about it. */
export const DurabilityCard = ({ database }: { database: StatusAnswer['database'] }) => {
  const t = useText();
  const { durable, advice } = database;
  const Icon = durable ? CheckCircle : WarningCircle;
  return (
    <Card title={t('system.durability')}>
      <Flex gap={3}>
        <Icon aria-hidden width="20" height="20" fill={durable ? 'success600' : 'danger600'} />
        <Typography fontWeight="bold" textColor={durable ? 'success700' : 'danger700'}>
          {t(durable ? 'system.durable' : 'system.notDurable')}
        </Typography>
      </Flex>
      {advice && (
        <>
          <Typography>{t(ADVICE[advice].what)}</Typography>
          <Typography textColor="neutral600">{t(ADVICE[advice].how)}</Typography>
          <CodeBlock code={CONFIG_LINE} />
          <Typography variant="pi" textColor="neutral600">
            {t('system.walNote')}
          </Typography>
        </>
      )}
    </Card>
  );
};
