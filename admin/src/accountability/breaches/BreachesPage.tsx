import { LinkButton } from '@strapi/design-system';
import { Plus, Shield } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { PageFrame, TableSkeleton, Loaded, Hint } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { breachPath, NEW_BREACH } from '../../foundation/paths';
import { BreachesTable } from './BreachesTable';
import { Help } from './Help';
import { useBreaches } from './useBreaches';

const Register = () => {
  const t = useText();
  const mayUpdate = useMay(ASK.breachUpdate) === true;
  const { breaches, now, error, reload } = useBreaches();
  return (
    <PageFrame
      title={t('privacy.breaches')}
      subtitle={t('breach.subtitle')}
      actions={
        mayUpdate && (
          <LinkButton tag={NavLink} to={breachPath(NEW_BREACH)} startIcon={<Plus />}>
            {t('breach.new')}
          </LinkButton>
        )
      }
    >
      <Loaded
        data={breaches}
        error={error}
        failed={t('breach.failed')}
        onRetry={reload}
        skeleton={<TableSkeleton />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <Hint icon={<Shield />} title={t('breach.none')}>
              {t('breach.noneText')}
            </Hint>
          ) : (
            <BreachesTable breaches={rows} now={now} />
          )
        }
      </Loaded>
      <Help />
    </PageFrame>
  );
};

/** Every breach, those too that nobody need be told of (R32). */
export const BreachesPage = () => (
  <Page.Protect permissions={ASK.breachRead}>
    <Register />
  </Page.Protect>
);
