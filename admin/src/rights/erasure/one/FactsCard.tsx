import type { ErasureInfo } from '../../../../../protocol';
import { Code, Definition, Definitions, Card } from '../../../foundation/ui';
import { Time, useText } from '../../../foundation/i18n';
import { CaseLink, PeopleLinks, useNames } from '../../../foundation/names';

/** Who asked for it and why, who approved it, and when it ran. */
export const FactsCard = ({ info }: { info: ErasureInfo }) => {
  const t = useText();
  const { reference, scope, statistics, by, approvedBy, caseId, reason, scrub } = info;
  const names = useNames({ caseIds: [caseId], subjectIds: info.subjectIds });
  const { createdAt, startedAt, finishedAt } = info;
  return (
    <Card title={t('erasure.about')}>
      <Definitions>
        <Definition name={t('cases.reference')}>
          <Code>{reference}</Code>
        </Definition>
        <Definition name={t('holds.who')}>
          {info.subjectIds.length > 0 && <PeopleLinks ids={info.subjectIds} names={names} />}
        </Definition>
        <Definition name={t('erasures.what')}>{t(`erasureScope.${scope}`)}</Definition>
        <Definition name={t('erasure.statistics')}>
          {t(`erasureStatistics.${statistics}`)}
        </Definition>
        <Definition name={t('exports.case')}>
          {caseId !== undefined && <CaseLink id={caseId} names={names} />}
        </Definition>
        <Definition name={t('person.reason')}>{reason}</Definition>
        <Definition name={t('person.by')}>{by.name}</Definition>
        <Definition name={t('erasure.askedAt')}>
          <Time at={createdAt} style="full" />
        </Definition>
        <Definition name={t('export.approvedBy')}>{approvedBy?.name}</Definition>
        <Definition name={t('erasure.startedAt')}>
          {startedAt !== undefined && <Time at={startedAt} style="full" />}
        </Definition>
        <Definition name={t('export.finished')}>
          {finishedAt !== undefined && <Time at={finishedAt} style="full" />}
        </Definition>
        <Definition name={t('erasure.scrub')}>{scrub && t(`erasureScrub.${scrub}`)}</Definition>
      </Definitions>
    </Card>
  );
};
