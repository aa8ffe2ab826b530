import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';
import { WEBHOOKS_PATH } from '../../foundation/paths';
import { Refusal } from './Refusal';

/** Receivers have regions of their own, which are set where they are. */
export const WebhooksCard = ({ refusal }: { refusal: string | undefined }) => {
  const t = useText();
  return (
    <Card title={t('residency.webhooks')} explain={t('residency.webhooksText')}>
      <Refusal text={refusal} />
      <Link tag={NavLink} to={WEBHOOKS_PATH}>
        {t('residency.webhooksLink')}
      </Link>
    </Card>
  );
};
