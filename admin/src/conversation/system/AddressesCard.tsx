import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../foundation/i18n';
import { Card, CodeBlock } from '../../foundation/ui';
import { PROXY_LINE } from './advice';

/** Limits count by network address; here anybody could write their own. */
export const AddressesCard = () => {
  const t = useText();
  return (
    <Card title={t('system.addresses')}>
      <Flex gap={3}>
        <WarningCircle aria-hidden width="20" height="20" fill="danger600" />
        <Typography fontWeight="bold" textColor="danger700">
          {t('system.forgeable')}
        </Typography>
      </Flex>
      <Typography>{t('system.forgeableWhy')}</Typography>
      <Typography textColor="neutral600">{t('system.forgeableHow')}</Typography>
      <CodeBlock code={PROXY_LINE} />
    </Card>
  );
};
