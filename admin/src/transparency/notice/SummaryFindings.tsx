import type { SummaryFinding } from '../../../../protocol';
import { useLanguageName, useText } from '../../foundation/i18n';
import { Note } from '../../foundation/ui';

interface SummaryFindingsProps {
  findings: readonly SummaryFinding[];
  /** Visitors read it now. */
  inForce?: boolean;
}

/** What the summaries say otherwise than the settings; nothing where they agree. */
export const SummaryFindings = ({ findings, inForce = false }: SummaryFindingsProps) => {
  const t = useText();
  const languageName = useLanguageName();
  if (findings.length === 0) return null;
  return (
    <Note
      tone={inForce ? 'danger' : 'warning'}
      title={t(inForce ? 'notice.findingsInForce' : 'notice.findings')}
    >
      <ul>
        {findings.map(({ language, kind, found }) => (
          <li key={`${language} ${kind} ${found}`}>
            {languageName(language)}: {t(`notice.finding.${kind}`, { found })}
          </li>
        ))}
      </ul>
      <p>{t('notice.findingsRemedy')}</p>
    </Note>
  );
};
