import { Fragment, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ExportScope } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { useAbout } from '../../foundation/names';
import { casePath, scopeIn } from '../../foundation/paths';
import { Back, Hint, PageFrame } from '../../foundation/ui';
import { FindSomebody } from './FindSomebody';

interface ScopePageProps {
  title: string;
  /** The heading once it is known whom it is about. */
  titleOf: (name: string) => string;
  subtitle: string;
  /** What to do where the address names nobody. */
  nobody: string;
  /** The way back, where no request asks for it. */
  back: ReactNode;
  children: (scope: ExportScope, caseId: string | undefined) => ReactNode;
}

/** The look at what is about to be done for people, before it is: whom it is about stands in the address. */
export const ScopePage = ({ title, titleOf, subtitle, nobody, back, children }: ScopePageProps) => {
  const t = useText();
  const [params] = useSearchParams();
  const scope = useMemo(() => scopeIn(params), [params]);
  const caseId = params.get('case') ?? undefined;
  const { who, request } = useAbout(scope, caseId);
  return (
    <PageFrame
      title={scope ? titleOf(who) : title}
      tabTitle={title}
      subtitle={subtitle}
      back={
        caseId === undefined ? (
          back
        ) : (
          <Back to={casePath(caseId)}>
            {request ? t('names.request', request) : t('exports.ofCase')}
          </Back>
        )
      }
    >
      {scope ? (
        // Another scope is another look: nothing that was chosen for these people stays.
        <Fragment key={params.toString()}>{children(scope, caseId)}</Fragment>
      ) : (
        <Hint title={t('review.nobody')} action={<FindSomebody />}>
          {nobody}
        </Hint>
      )}
    </PageFrame>
  );
};
