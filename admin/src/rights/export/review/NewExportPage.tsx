import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageFrame, Hint, Back } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useAbout } from '../../../foundation/names';
import { ASK } from '../../../foundation/permissions';
import { casePath, EXPORTS_PATH, PEOPLE_PATH, scopeIn } from '../../../foundation/paths';
import { Review } from './Review';

const Whole = () => {
  const t = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const scope = useMemo(() => scopeIn(params), [params]);
  const caseId = params.get('case') ?? undefined;
  const { who, request } = useAbout(scope, caseId);
  return (
    <PageFrame
      title={scope ? t('review.titleOf', { name: who }) : t('review.title')}
      tabTitle={t('review.title')}
      subtitle={t('review.subtitle')}
      back={
        caseId === undefined ? (
          <Back to={EXPORTS_PATH}>{t('exports.title')}</Back>
        ) : (
          <Back to={casePath(caseId)}>
            {request ? t('names.request', request) : t('exports.ofCase')}
          </Back>
        )
      }
    >
      {scope ? (
        <Review key={params.toString()} scope={scope} caseId={caseId} />
      ) : (
        <Hint
          title={t('review.nobody')}
          action={
            <Button variant="tertiary" onClick={() => navigate(PEOPLE_PATH)}>
              {t('exports.findSomebody')}
            </Button>
          }
        >
          {t('review.nobodyText')}
        </Hint>
      )}
    </PageFrame>
  );
};

/** The look at a copy before it is made: what it holds, and what in it belongs to others. */
export const NewExportPage = () => (
  <Page.Protect permissions={ASK.exportCreate}>
    <Whole />
  </Page.Protect>
);
