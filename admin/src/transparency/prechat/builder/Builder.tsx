import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormState, PurposeVersion } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { LanguageBar, MissingList } from '../../publishing';
import { BuilderHeader } from './BuilderHeader';
import { BuilderNotes } from './BuilderNotes';
import { nameOfText, rowId, spotOfText } from './places';
import { PreviewPane } from './preview/PreviewPane';
import { PublishDialog } from './PublishDialog';
import { Tabs } from './Tabs';
import { useBuilder } from './useBuilder';

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
  const builder = useBuilder(state, purposes, mayChange, reload);
  const { address, focus, editor, editing, languages, missing, counts, jump } = builder;
  const { draft, dirty } = editor;
  const { language } = editing;
  return (
    <BuilderHeader
      state={state}
      name={draft.name}
      dirty={dirty}
      busy={editor.busy}
      mayChange={mayChange}
      onSave={() => void editor.save()}
      onPublish={() => void builder.startPublishing()}
    >
      <BuilderNotes editor={editor} editing={editing} onJump={jump} />
      <LanguageBar
        languages={languages}
        language={language}
        missing={counts}
        disabled={!mayChange}
        onChoose={(tag) => address.go({ language: tag })}
        onAdd={builder.addLanguage}
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
          languages={languages}
          onLanguage={(tag) => address.go({ language: tag })}
        />
      </Workspace>
      {builder.publishing && (
        <PublishDialog
          state={state}
          draft={draft}
          missing={Object.keys(counts).filter((tag) => (counts[tag] ?? 0) > 0)}
          busy={editor.busy}
          onPublish={() => void editor.publish().then(() => builder.stopPublishing())}
          onClose={() => builder.stopPublishing()}
        />
      )}
    </BuilderHeader>
  );
};
