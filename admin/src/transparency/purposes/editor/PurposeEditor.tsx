import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Navigate, useSearchParams } from 'react-router-dom';
import { ENQUIRY, type PurposeDefinition, type PurposeState } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import {
  Mark,
  EditorPage,
  LanguageBar,
  ProblemList,
  useFocusPlace,
  useSay,
} from '../../publishing';
import { suggestKey, keyProblem, purposeProblems, missingPurposeTexts } from '../../definitions';
import { ConflictNote, LeaveGuard, Note } from '../../../foundation/ui';
import { sortLanguages } from '../../../foundation/input';
import { useSaveKey } from '../../../foundation/keys';
import { keyLanguage, nameOfPurpose } from '../rules/name';
import { BasisCard } from './BasisCard';
import { ConditionCard } from './ConditionCard';
import type { PurposeEditing } from './editing';
import { placeOfProblem, purposeProblemText } from './places';
import { ProcessingCard } from './ProcessingCard';
import { RecipientsCard } from './RecipientsCard';
import { SaveDialog } from './SaveDialog';
import { TextsCard } from './TextsCard';
import { usePurposeEditor } from './usePurposeEditor';
import { VersionsCard } from './VersionsCard';

interface PurposeEditorProps {
  /** Absent for a new purpose. */
  state: PurposeState | undefined;
  fresh: PurposeDefinition;
  taken: ReadonlySet<string>;
  mayChange: boolean;
  reload: () => Promise<PurposeState | undefined>;
}

/** One purpose: what it is, on which basis, who gets the data and for how long. */
export const PurposeEditor = ({ state, fresh, taken, mayChange, reload }: PurposeEditorProps) => {
  const t = useText();
  const say = useSay();
  const focus = useFocusPlace();
  const { locale } = useIntl();
  const [search, setSearch] = useSearchParams();
  const editor = usePurposeEditor(state, fresh, reload);
  const { draft, setDraft, dirty } = editor;
  const [ownKey, setOwnKey] = useState<string>();
  const [keyFrom, setKeyFrom] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(false);
  /** Key of a new purpose once it is stored; before that it follows the name. */
  const [made, setMade] = useState<string>();

  const written = sortLanguages(Object.keys(draft.texts));
  const language = search.get('language') ?? written[0] ?? 'en';
  const setLanguage = (tag: string) => setSearch({ language: tag }, { replace: true });
  const named = keyLanguage(draft.texts, keyFrom);
  if (named !== keyFrom) setKeyFrom(named);
  const name = draft.texts[named ?? language]?.name ?? '';
  const key = state?.current.key ?? made ?? ownKey ?? suggestKey(name, taken, 'purpose');
  const wrongKey = state || made ? undefined : keyProblem(key, taken);
  const problems = useMemo(() => purposeProblems(key, draft), [key, draft]);
  const missing = missingPurposeTexts(draft);

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
      status={
        dirty ? (
          <Mark $tone="warning">{t('editor.unsaved')}</Mark>
        ) : (
          state && (
            <Mark $tone="success">
              {t('forms.versionNumber', { version: state.current.version })}
            </Mark>
          )
        )
      }
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
      {!mayChange && <Note tone="secondary">{t('purpose.readOnly')}</Note>}
      {editor.conflict && (
        <ConflictNote
          busy={editor.busy}
          onTheirs={() => void editor.resolve('theirs')}
          onMine={() => void editor.resolve('mine')}
        />
      )}
      {shown && (
        <ProblemList
          items={[...problems, ...(wrongKey ? [wrongKey] : [])].map((problem) => ({
            id: problem.path,
            text: purposeProblemText(say, problem),
            onJump: () => {
              const { control, language: to } = placeOfProblem(problem.path);
              if (to !== undefined) setLanguage(to);
              focus(control);
            },
          }))}
        />
      )}
      <LanguageBar
        languages={sortLanguages([...written, language])}
        language={language}
        missing={Object.fromEntries(
          written.map((tag) => [tag, missing.filter((one) => one.language === tag).length])
        )}
        disabled={!mayChange}
        onChoose={setLanguage}
        onAdd={(tag) => {
          editing.change({ texts: { ...draft.texts, [tag]: { name: '', description: '' } } });
          setLanguage(tag);
        }}
      />
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
