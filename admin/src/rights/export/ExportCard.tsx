import type { ExportInfo } from '../../../../protocol';
import { Definition, Definitions, Card } from '../../foundation/ui';
import { Time, useLanguageName, useText } from '../../foundation/i18n';
import { CaseLink, PeopleLinks, useNames } from '../../foundation/names';
import { Counts } from '../../foundation/personal-data';
import { ExportButtons } from './ExportButtons';
import { ExportStateTag } from './ExportStateTag';
import { useFormats } from './useFormats';

/** What an export holds, who made it, and until when its files last. */
export const ExportCard = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const languageName = useLanguageName();
  const names = useNames({ subjectIds: info.subjectIds, caseIds: [info.caseId] });
  const formatsText = useFormats();
  const { by, approvedBy, createdAt, finishedAt, expiresAt, caseId, reason, masked } = info;
  return (
    <Card title={t('export.about')} action={<ExportButtons info={info} />}>
      <ExportStateTag info={info} />
      <Definitions>
        <Definition name={t('holds.who')}>
          <PeopleLinks ids={info.subjectIds} names={names} />
        </Definition>
        <Definition name={t('exports.what')}>
          <Counts counts={info.counts} />
        </Definition>
        <Definition name={t('export.formats')}>{formatsText(info.formats)}</Definition>
        <Definition name={t('case.letterLanguage')}>{languageName(info.language)}</Definition>
        <Definition name={t('export.masked')}>
          {t('export.maskedCount', { count: masked })}
        </Definition>
        <Definition name={t('person.by')}>{by.name}</Definition>
        <Definition name={t('exports.created')}>
          <Time at={createdAt} style="full" />
        </Definition>
        <Definition name={t('export.approvedBy')}>{approvedBy?.name}</Definition>
        <Definition name={t('export.finished')}>
          {finishedAt !== undefined && <Time at={finishedAt} style="full" />}
        </Definition>
        <Definition name={t('exports.expires')}>
          {info.state === 'ready' && expiresAt !== undefined && (
            <Time at={expiresAt} style="full" />
          )}
        </Definition>
        <Definition name={t('exports.case')}>
          {caseId !== undefined && <CaseLink id={caseId} names={names} />}
        </Definition>
        <Definition name={t('person.reason')}>{reason}</Definition>
      </Definitions>
    </Card>
  );
};
