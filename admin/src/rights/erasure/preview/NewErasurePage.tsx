import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { PageFrame, Back, Hint } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useAbout } from '../../../foundation/names';
import { ASK } from '../../../foundation/permissions';
import { casePath, PEOPLE_PATH, scopeIn, ERASURES_PATH } from '../../../foundation/paths';
import { Preview } from './Preview';

const Whole = () => {
  const t = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const scope = useMemo(() => scopeIn(params), [params]);
  const caseId = params.get('case') ?? undefined;
  const { who, request } = useAbout(scope, caseId);
  return (
    <PageFrame
      title={scope ? t('erasure.newOf', { name: who }) : t('erasure.new')}
      tabTitle={t('erasure.new')}
      subtitle={t('erasure.newText')}
      back={
        caseId === undefined ? (
          <Back to={ERASURES_PATH}>{t('erasures.title')}</Back>
        ) : (
          <Back to={casePath(caseId)}>
            {request ? t('names.request', request) : t('exports.ofCase')}
          </Back>
        )
      }
    >
      {scope ? (
        <Preview key={params.toString()} scope={scope} caseId={caseId} />
      ) : (
        <Hint
          title={t('review.nobody')}
          action={
            <Button variant="tertiary" onClick={() => navigate(PEOPLE_PATH)}>
              {t('exports.findSomebody')}
            </Button>
          }
        >
          {t('erasure.nobodyText')}
        </Hint>
      )}
    </PageFrame>
  );
};

/** The look at an erasure before it is asked for: what goes, what stays and why, and what stands in its way. */
export const NewErasurePage = () => (
  <Page.Protect permissions={ASK.erasurePrepare}>
    <Whole />
  </Page.Protect>
);
