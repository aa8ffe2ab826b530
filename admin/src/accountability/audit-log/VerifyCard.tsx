import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Shield } from '@strapi/icons';
import type { AuditCheck } from '../../../../protocol';
import { useVerifyLiveChatAuditMutation } from '../../foundation/api';
import { Code, useFailure, Note, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { checkText } from './checkText';

const Result = ({ check }: { check: AuditCheck }) => {
  const t = useText();
  const { tone, title, more } = checkText(t, check);
  return (
    <Note tone={tone} title={title} alert={check.state === 'broken'}>
      {more}
      {check.state === 'intact' && (
        <div>
          {t('audit.head')}: <Code>{check.head.hash}</Code>
        </div>
      )}
    </Note>
  );
};

/** Reckons the whole chain again and says whether it holds. */
export const VerifyCard = () => {
  const t = useText();
  const failure = useFailure();
  const [verify, { data, isLoading, error }] = useVerifyLiveChatAuditMutation();
  return (
    <Card
      title={t('audit.verify.title')}
      explain={t('audit.verify.explain')}
      action={
        <Button startIcon={<Shield />} loading={isLoading} onClick={() => void verify()}>
          {t('audit.verify')}
        </Button>
      }
    >
      <div role="status">
        {isLoading ? (
          <Flex gap={3}>
            <Loader small>{t('audit.verifying')}</Loader>
            <Typography aria-hidden>{t('audit.verifying')}</Typography>
          </Flex>
        ) : error ? (
          <Note tone="warning" title={t('audit.verifyFailed', { cause: failure(error) })} />
        ) : (
          data && <Result check={data} />
        )}
      </div>
    </Card>
  );
};
