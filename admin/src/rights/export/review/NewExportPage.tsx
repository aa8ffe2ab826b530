import { Page } from '@strapi/strapi/admin';
import { useText } from '../../../foundation/i18n';
import { EXPORTS_PATH } from '../../../foundation/paths';
import { ASK } from '../../../foundation/permissions';
import { Back } from '../../../foundation/ui';
import { ScopePage } from '../../people';
import { Review } from './Review';

/** The look at a copy before it is made: what it holds, and what in it belongs to others. */
export const NewExportPage = () => {
  const t = useText();
  return (
    <Page.Protect permissions={ASK.exportCreate}>
      <ScopePage
        title={t('review.title')}
        titleOf={(name) => t('review.titleOf', { name })}
        subtitle={t('review.subtitle')}
        nobody={t('review.nobodyText')}
        back={<Back to={EXPORTS_PATH}>{t('exports.title')}</Back>}
      >
        {(scope, caseId) => <Review scope={scope} caseId={caseId} />}
      </ScopePage>
    </Page.Protect>
  );
};
