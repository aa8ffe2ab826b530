import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Navigate, useSearchParams } from 'react-router-dom';
import { ENQUIRY, type PurposeDefinition, type PurposeState } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { Mark, EditorPage, useFocusPlace } from '../../publishing';
import { purposeProblems } from '../../definitions';
import { ConflictNote, LeaveGuard, Note } from '../../../foundation/ui';
import { sortLanguages } from '../../../foundation/input';
import { useSaveKey } from '../../../foundation/keys';
import { nameOfPurpose } from '../rules/name';
import { BasisCard } from './BasisCard';
import { ConditionCard } from './ConditionCard';
import type { PurposeEditing } from './editing';
import { ProcessingCard } from './ProcessingCard';
import { PurposeLanguages } from './PurposeLanguages';
import { PurposeProblems } from './PurposeProblems';
import { RecipientsCard } from './RecipientsCard';
import { SaveDialog } from './SaveDialog';
import { TextsCard } from './TextsCard';
import { usePurposeEditor } from './usePurposeEditor';
import { usePurposeKey } from './usePurposeKey';
import { VersionsCard } from './VersionsCard';

interface PurposeEditorProps {
  /** Absent for a new purpose. */
  state: PurposeState | undefined;
  fresh: PurposeDefinition;
  taken: ReadonlySet<string>;
  mayChange: boolean;
  reload: () => Promise<PurposeState | undefined>;
}

/** Which version there is, and whether something is written that is not stored. */
const PurposeStatus = ({
  dirty,
  state,
}: Pick<PurposeEditorProps, 'state'> & { dirty: boolean }) => {
  const t = useText();
  if (dirty) return <Mark $tone="warning">{t('editor.unsaved')}</Mark>;
  return (
    state && (
      <Mark $tone="success">{t('forms.versionNumber', { version: state.current.version })}</Mark>
    )
  );
};

interface PurposeNotesProps {
  editor: ReturnType<typeof usePurposeEditor>;
  mayChange: boolean;
}

/** What keeps it from being changed, or from being saved as it stands. */
const PurposeNotes = ({ editor, mayChange }: PurposeNotesProps) => {
  const t = useText();
  return (
    <>
      {!mayChange && <Note tone="secondary">{t('purpose.readOnly')}</Note>}
      {editor.conflict && (
        <ConflictNote
          busy={editor.busy}
          onTheirs={() => void editor.resolve('theirs')}
          onMine={() => void editor.resolve('mine')}
        />
      )}
    </>
  );
};

/** The language in the address; without one, the first that the purpose is written in. */
const useShownLanguage = (draft: PurposeDefinition) => {
  const [search, setSearch] = useSearchParams();
  const language = search.get('language') ?? sortLanguages(Object.keys(draft.texts))[0] ?? 'en';
  const setLanguage = (tag: string) => setSearch({ language: tag }, { replace: true });
  return [language, setLanguage] as const;
};

/** One purpose: what it is, on which basis, who gets the data and for how long. */
export const PurposeEditor = ({ state, fresh, taken, mayChange, reload }: PurposeEditorProps) => {
  const t = useText();
  const focus = useFocusPlace();
  const { locale } = useIntl();
  const editor = usePurposeEditor(state, fresh, reload);
  const { draft, setDraft, dirty } = editor;
  const [language, setLanguage] = useShownLanguage(draft);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(false);

  const { key, wrongKey, made, setOwnKey, setMade } = usePurposeKey(state, draft, taken, language);
  const problems = useMemo(() => purposeProblems(key, draft), [key, draft]);

  const askToSave = () => {
    setShown(true);
    if (problems.length === 0 && !wrongKey) setAsking(true);
  };
  useSaveKey(mayChange && dirty && !asking, askToSave);
  const save = async (material: boolean) => {
    const saved = await editor.save(key, material);
    setAsking(false);
    if (saved && !state) setMade(key);
  };
  const editing: PurposeEditing = {
    purpose: draft,
    isEnquiry: key === ENQUIRY,
    language,
    disabled: !mayChange,
    problems: shown ? problems : problems.filter(({ path }) => !path.startsWith('texts.')),
    change: (next) => setDraft((now) => ({ ...now, ...next })),
  };
  return (
    <EditorPage
      title={nameOfPurpose({ texts: draft.texts, key }, locale) || t('purpose.new')}
      subtitle={state ? t('form.subtitle', { key }) : t('purpose.newSubtitle')}
      back={{ to: `${PRIVACY_PATH}/purposes`, label: t('privacy.purposes') }}
      status={(dirty || state) && <PurposeStatus dirty={dirty} state={state} />}
      actions={
        mayChange && (
          <Button startIcon={<Check />} disabled={!dirty} loading={editor.busy} onClick={askToSave}>
            {t('purpose.save')}
          </Button>
        )
      }
    >
      <LeaveGuard dirty={dirty} />
      {made && !dirty && (
        <Navigate to={`${PRIVACY_PATH}/purposes/${key}?language=${language}`} replace />
      )}
      <PurposeNotes editor={editor} mayChange={mayChange} />
      {shown && (
        <PurposeProblems
          problems={[...problems, ...(wrongKey ? [wrongKey] : [])]}
          onJump={({ control, language: to }) => {
            if (to !== undefined) setLanguage(to);
            focus(control);
          }}
        />
      )}
      <PurposeLanguages editing={editing} onLanguage={setLanguage} />
      <TextsCard
        editing={editing}
        newKey={state ? undefined : { key, problem: wrongKey, onChange: setOwnKey }}
      />
      <BasisCard editing={editing} />
      <ProcessingCard editing={editing} />
      <RecipientsCard editing={editing} />
      {draft.lawfulBasis === 'consent' && <ConditionCard editing={editing} />}
      {state && <VersionsCard state={state} draft={draft} />}
      {asking && (
        <SaveDialog
          before={state && editor.before}
          after={draft}
          busy={editor.busy}
          onSave={(material) => void save(material)}
          onClose={() => setAsking(false)}
        />
      )}
    </EditorPage>
  );
};
