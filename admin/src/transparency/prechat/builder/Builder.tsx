import { Flex } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { FormState, PurposeVersion } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { ConflictNote, LeaveGuard, Note } from '../../../foundation/ui';
import { sortLanguages, toTag } from '../../../foundation/input';
import { LanguageBar, MissingList, ProblemList, useFocusPlace } from '../../publishing';
import { useSaveKey } from '../../../foundation/keys';
import { languagesOf, missingTexts } from '../rules/missing';
import { BuilderHeader } from './BuilderHeader';
import type { Editing } from './editing';
import { nameOfText, rowId, spotOfPath, spotOfText, type Spot } from './places';
import { PreviewPane } from './preview/PreviewPane';
import { problemText } from './problemText';
import { PublishDialog } from './PublishDialog';
import { Tabs } from './Tabs';
import { useBuilderAddress } from './useBuilderAddress';
import { useFormEditor } from './useFormEditor';

const Workspace = styled.div`
  align-items: start;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) minmax(32rem, 40rem);
    /* The preview stays in sight below the page's header while a long panel is scrolled. */
    > :last-child {
      position: sticky;
      top: 8rem;
    }
  }
`;

interface BuilderProps {
  state: FormState;
  purposes: readonly PurposeVersion[] | undefined;
  mayChange: boolean;
  reload: () => Promise<FormState | undefined>;
}

/** One form: its fields, texts, place and look on the left, the widget itself on the right. */
export const Builder = ({ state, purposes, mayChange, reload }: BuilderProps) => {
  const t = useText();
  const { locale } = useIntl();
  const address = useBuilderAddress();
  const focus = useFocusPlace();
  const editor = useFormEditor(state, purposes, reload);
  const { draft, dirty, problems } = editor;
  const [publishing, setPublishing] = useState(false);
  useSaveKey(mayChange && dirty, () => void editor.save());

  const written = languagesOf(draft);
  const language = address.language ?? written[0] ?? toTag(locale.split('-')[0] ?? '') ?? 'en';
  const missing = useMemo(() => missingTexts(draft), [draft]);
  const counts = Object.fromEntries(
    written.map((tag) => [tag, missing.filter((one) => one.language === tag).length])
  );
  const jump = ({ control, ...to }: Spot) => {
    address.go(to);
    focus(control);
  };
  const editing: Editing = {
    form: draft,
    change: editor.setDraft,
    language,
    disabled: !mayChange,
    problems,
    purposes,
    usedKeys: useMemo(
      () => new Set(state.published?.fields.map(({ key }) => key)),
      [state.published]
    ),
  };
  const startPublishing = async () => {
    if ((!dirty && editor.isStored) || (await editor.save())) setPublishing(true);
  };
  return (
    <BuilderHeader
      state={state}
      name={draft.name}
      dirty={dirty}
      busy={editor.busy}
      mayChange={mayChange}
      onSave={() => void editor.save()}
      onPublish={() => void startPublishing()}
    >
      <LeaveGuard dirty={dirty} />
      {!mayChange && <Note tone="secondary">{t('forms.readOnly')}</Note>}
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
            onJump: () => jump(spotOfPath(draft, problem.path)),
          }))}
        />
      )}
      <LanguageBar
        languages={sortLanguages([...written, language])}
        language={language}
        missing={counts}
        disabled={!mayChange}
        onChoose={(tag) => address.go({ language: tag })}
        onAdd={(tag) => {
          editor.setDraft((form) => ({
            ...form,
            texts: { ...form.texts, [tag]: form.texts[tag] ?? {} },
          }));
          address.go({ language: tag });
        }}
      />
      <Workspace>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Tabs
            state={state}
            editing={editing}
            tab={address.tab}
            selected={address.field}
            onTab={(tab) => address.go({ tab })}
            onSelect={(field) => address.go({ field })}
            onMoved={(field) => focus(rowId(field))}
            onRestore={(version) => void editor.restore(version)}
          />
          <MissingList
            items={missing.map(({ language: tag, place }) => ({
              id: JSON.stringify([tag, place]),
              language: tag,
              name: nameOfText(t, draft, language, place),
              onJump: () => jump({ ...spotOfText(place), language: tag }),
            }))}
          />
        </Flex>
        <PreviewPane
          form={draft}
          language={language}
          languages={sortLanguages([...written, language])}
          onLanguage={(tag) => address.go({ language: tag })}
        />
      </Workspace>
      {publishing && (
        <PublishDialog
          state={state}
          draft={draft}
          missing={Object.keys(counts).filter((tag) => (counts[tag] ?? 0) > 0)}
          busy={editor.busy}
          onPublish={() => void editor.publish().then(() => setPublishing(false))}
          onClose={() => setPublishing(false)}
        />
      )}
    </BuilderHeader>
  );
};
