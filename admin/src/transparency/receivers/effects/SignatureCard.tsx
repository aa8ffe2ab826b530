import { Typography } from '@strapi/design-system';
import { useText } from '../../../foundation/i18n';
import { Card, CodeBlock, Code } from '../../../foundation/ui';
import { SIGNATURE_CODE, SIGNATURE_HEADER } from './signature';

/** How the receiver knows that a delivery is genuine. */
export const SignatureCard = () => {
  const t = useText();
  return (
    <Card title={t('effects.signature')} explain={t('effects.signatureExplain')}>
      <Code>{`${SIGNATURE_HEADER}: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`}</Code>
      <Typography textColor="neutral600" tag="p">
        {t('effects.signatureAck')}
      </Typography>
      <CodeBlock code={SIGNATURE_CODE} />
    </Card>
  );
};
