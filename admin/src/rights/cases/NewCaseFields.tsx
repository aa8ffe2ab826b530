import { CASE_SOURCES, EXPORT_LANGUAGES, REQUEST_KINDS, type NewCase } from '../../../../protocol';
import { ChoiceControl, TextControl, Grid } from '../../foundation/ui';
import { useLanguageName, useText } from '../../foundation/i18n';
import type { CaseDraft, CaseProblem } from './rules/newCase';

type Source = NewCase['source'];
const SOURCES = CASE_SOURCES.filter(
  (source): source is Source => source !== 'widget' && source !== 'form'
);

interface NewCaseFieldsProps {
  draft: CaseDraft;
  problems: CaseProblem;
  onChange: (draft: CaseDraft) => void;
}

/** What is asked, by whom, how it came, and when. */
export const NewCaseFields = ({ draft, problems, onChange }: NewCaseFieldsProps) => {
  const t = useText();
  const languageName = useLanguageName();
  const change = (part: Partial<CaseDraft>) => onChange({ ...draft, ...part });
  const problem = (key: keyof CaseProblem) => problems[key] && { path: key, text: problems[key] };
  return (
    <>
      <Grid>
        <ChoiceControl
          id="case-kind"
          label={t('cases.kind')}
          required
          value={draft.kind}
          options={REQUEST_KINDS.map((value) => ({ value, label: t(`requestKind.${value}`) }))}
          disabled={false}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceControl
          id="case-source"
          label={t('case.source')}
          required
          value={draft.source}
          options={SOURCES.map((value) => ({ value, label: t(`caseSource.${value}`) }))}
          disabled={false}
          onChange={(source) => change({ source })}
        />
        <TextControl
          id="case-name"
          label={t('people.filter.name')}
          value={draft.name}
          maxLength={120}
          disabled={false}
          problem={problem('who')}
          onChange={(name) => change({ name })}
        />
        <TextControl
          id="case-email"
          label={t('people.filter.email')}
          type="email"
          value={draft.email}
          maxLength={254}
          disabled={false}
          problem={problem('email')}
          onChange={(email) => change({ email })}
        />
        <ChoiceControl
          id="case-language"
          label={t('case.letterLanguage')}
          required
          value={draft.language}
          options={EXPORT_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          disabled={false}
          onChange={(language) => change({ language })}
        />
        <TextControl
          id="case-day"
          label={t('case.received')}
          hint={t('case.receivedHint')}
          type="date"
          value={draft.day}
          disabled={false}
          problem={problem('day')}
          onChange={(day) => change({ day })}
        />
      </Grid>
      <TextControl
        id="case-details"
        label={t('case.details')}
        hint={t('case.detailsHint')}
        rows={5}
        value={draft.details}
        disabled={false}
        problem={problem('details')}
        onChange={(details) => change({ details })}
      />
    </>
  );
};
