import { Box, Button, Tabs } from '@strapi/design-system';
import { Check, PaperPlane } from '@strapi/icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { NoticeState } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Mark, EditorPage } from '../publishing';
import { ConflictNote, LeaveGuard, Note } from '../../foundation/ui';
import { useSaveKey } from '../../foundation/keys';
import { PublishNoticeDialog } from './PublishNoticeDialog';
import { SummaryFindings } from './SummaryFindings';
import { useNoticeEditor } from './useNoticeEditor';
import { VersionsTab } from './versions/VersionsTab';
import { WriteTab } from './write/WriteTab';

const TABS = ['write', 'versions'] as const;

interface NoticeEditorProps {
  state: NoticeState;
  mayChange: boolean;
  reload: () => Promise<NoticeState | undefined>;
}

/** Which version is in force, and whether something is written that is not stored. */
const NoticeStatus = ({ dirty, state }: { dirty: boolean; state: NoticeState }) => {
  const t = useText();
  return (
    <Mark $tone={dirty ? 'warning' : state.current ? 'success' : 'neutral'}>
      {dirty
        ? t('editor.unsaved')
        : state.current
          ? t('forms.version', { version: state.current.version })
          : t('forms.neverPublished')}
    </Mark>
  );
};

interface NoticeActionsProps {
  editor: ReturnType<typeof useNoticeEditor>;
  onPublish: () => void;
}

const NoticeActions = ({ editor, onPublish }: NoticeActionsProps) => {
  const t = useText();
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<Check />}
        disabled={!editor.dirty}
        loading={editor.busy}
        onClick={() => void editor.save()}
      >
        {t('form.save')}
      </Button>
      <Button startIcon={<PaperPlane />} disabled={editor.busy} onClick={onPublish}>
        {t('form.publish')}
      </Button>
    </>
  );
};

/** The privacy notice: what is being written, and every version there was. */
export const NoticeEditor = ({ state, mayChange, reload }: NoticeEditorProps) => {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const editor = useNoticeEditor(state, reload);
  const [publishing, setPublishing] = useState(false);
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'write';
  const go = (to: Record<string, string>) =>
    setSearch((now) => new URLSearchParams({ ...Object.fromEntries(now), ...to }), {
      replace: true,
    });
  useSaveKey(mayChange && editor.dirty, () => void editor.save());

  const startPublishing = async () => {
    if ((!editor.dirty && editor.isStored) || (await editor.save())) setPublishing(true);
  };
  return (
    <EditorPage
      title={t('privacy.notice')}
      subtitle={t('notice.subtitle')}
      status={<NoticeStatus dirty={editor.dirty} state={state} />}
      actions={
        mayChange && <NoticeActions editor={editor} onPublish={() => void startPublishing()} />
      }
    >
      <LeaveGuard dirty={editor.dirty} />
      {!mayChange && <Note tone="secondary">{t('notice.readOnly')}</Note>}
      {editor.conflict && (
        <ConflictNote
          busy={editor.busy}
          onTheirs={() => void editor.resolve('theirs')}
          onMine={() => void editor.resolve('mine')}
        />
      )}
      <SummaryFindings findings={state.findingsInForce} inForce />
      <Tabs.Root variant="simple" value={tab} onValueChange={(value) => go({ tab: value })}>
        <Tabs.List aria-label={t('privacy.notice')}>
          {TABS.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {t(`notice.tab.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4}>
          <Tabs.Content value="write">
            <WriteTab
              editor={editor}
              disabled={!mayChange}
              language={search.get('language') ?? undefined}
              onLanguage={(language) => go({ language })}
            />
          </Tabs.Content>
          <Tabs.Content value="versions">
            <VersionsTab
              state={state}
              mayChange={mayChange}
              chosen={Number(search.get('version')) || undefined}
              onChoose={(version) => go({ version: String(version) })}
            />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
      {publishing && (
        <PublishNoticeDialog
          state={state}
          busy={editor.busy}
          onPublish={(publication) =>
            void editor.publish(publication).then((done) => done && setPublishing(false))
          }
          onClose={() => setPublishing(false)}
        />
      )}
    </EditorPage>
  );
};
