import { Page } from '@strapi/strapi/admin';
import { useText } from '../../../foundation/i18n';
import { ERASURES_PATH } from '../../../foundation/paths';
import { ASK } from '../../../foundation/permissions';
import { Back } from '../../../foundation/ui';
import { ScopePage } from '../../people';
import { Preview } from './Preview';

/** The look at an erasure before it is asked for: what goes, what stays and why, and what stands in its way. */
export const NewErasurePage = () => {
  const t = useText();
  return (
    <Page.Protect permissions={ASK.erasurePrepare}>
      <ScopePage
        title={t('erasure.new')}
        titleOf={(name) => t('erasure.newOf', { name })}
        subtitle={t('erasure.newText')}
        nobody={t('erasure.nobodyText')}
        back={<Back to={ERASURES_PATH}>{t('erasures.title')}</Back>}
      >
        {(scope, caseId) => <Preview scope={scope} caseId={caseId} />}
      </ScopePage>
    </Page.Protect>
  );
};
