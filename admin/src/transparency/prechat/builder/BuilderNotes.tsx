import { useText } from '../../../foundation/i18n';
import { ConflictNote, LeaveGuard, Note } from '../../../foundation/ui';
import { ProblemList } from '../../publishing';
import type { Editing } from './editing';
import { spotOfPath, type Spot } from './places';
import { problemText } from './problemText';
import type { useFormEditor } from './useFormEditor';

interface BuilderNotesProps {
  editor: ReturnType<typeof useFormEditor>;
  editing: Editing;
  onJump: (to: Spot) => void;
}

/** Above the form: what keeps it from being changed, saved or left. */
export const BuilderNotes = ({ editor, editing, onJump }: BuilderNotesProps) => {
  const t = useText();
  const { draft, dirty, problems } = editor;
  const { purposes, language, disabled } = editing;
  return (
    <>
      <LeaveGuard dirty={dirty} />
      {disabled && <Note tone="secondary">{t('forms.readOnly')}</Note>}
      {!purposes && <Note tone="warning">{t('form.noPurposes')}</Note>}
      {editor.conflict && (
        <ConflictNote
          busy={editor.busy}
          onTheirs={() => void editor.resolve('theirs')}
          onMine={() => void editor.resolve('mine')}
        />
      )}
      {editor.listed && (
        <ProblemList
          items={problems.map((problem) => ({
            id: problem.path,
            text: problemText(t, draft, language, problem),
            onJump: () => onJump(spotOfPath(draft, problem.path)),
          }))}
        />
      )}
    </>
  );
};
