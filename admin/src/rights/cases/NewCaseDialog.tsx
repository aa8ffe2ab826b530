import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Person } from '../../../../protocol';
import { useCreateLiveChatCaseMutation } from '../../foundation/api';
import { FormDialog, Note, useRun } from '../../foundation/ui';
import { useText, useExportLanguage } from '../../foundation/i18n';
import { casePath } from '../../foundation/paths';
import { caseOf, caseProblems, type CaseDraft } from './rules/newCase';
import { usePersonName } from '../../foundation/names';
import { NewCaseFields } from './NewCaseFields';

interface NewCaseDialogProps {
  /** Whom it is about, when that is known; the first one is taken for the requester. */
  people?: readonly Person[];
  onClose: () => void;
}

/** Puts down a request that came by mail, phone or letter. Leads to its case. */
export const NewCaseDialog = ({ people = [], onClose }: NewCaseDialogProps) => {
  const t = useText();
  const navigate = useNavigate();
  const nameOf = usePersonName();
  const [requester] = people;
  const language = useExportLanguage(requester?.languages[0]);
  const [draft, setDraft] = useState<CaseDraft>(() => ({
    kind: 'access',
    source: 'email',
    name: requester?.name ?? '',
    email: requester?.emails[0] ?? '',
    details: '',
    language,
    day: '',
    subjectIds: people.flatMap(({ subjectIds }) => subjectIds),
  }));
  const [checked, setChecked] = useState(false);
  const [create] = useCreateLiveChatCaseMutation();
  const { run, busy, failure } = useRun();
  const problems = caseProblems(draft, new Date());
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const answer = await run(create(caseOf(draft, new Date())), t('case.new.done'));
    if (answer) navigate(casePath(answer.caseId));
  };
  return (
    <FormDialog
      title={t('cases.new')}
      explain={t('case.new.explain')}
      action={t('case.new.action')}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {people.length > 0 && (
        <Note tone="primary">{t('case.new.about', { names: people.map(nameOf).join(', ') })}</Note>
      )}
      <NewCaseFields draft={draft} problems={checked ? problems : {}} onChange={setDraft} />
    </FormDialog>
  );
};
