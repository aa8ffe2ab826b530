import { Button } from '@strapi/design-system';
import { useEffect } from 'react';
import type { BreachInfo } from '../../../../protocol';
import {
  PageFrame,
  LeaveGuard,
  Note,
  Back,
  Columns,
  Stack,
  ConflictNote,
} from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useSaveKey } from '../../foundation/keys';
import { useText } from '../../foundation/i18n';
import { BREACHES_PATH } from '../../foundation/paths';
import { dueOf } from './breach';
import { AffectedCard } from './AffectedCard';
import { ClosingCard } from './ClosingCard';
import { ClockTag } from './ClockTag';
import { FactsCard } from './FactsCard';
import { Help } from './Help';
import { ToldCard } from './ToldCard';
import { useBreachEditor, type SavedBreach } from './useBreachEditor';

interface BreachEditorProps {
  saved: SavedBreach;
  /** Absent while it is not on record. */
  info?: BreachInfo;
  /** The server's time. */
  now: number;
}

/** A breach as it is written. What was typed stays when saving fails. */
export const BreachEditor = ({ saved, info, now }: BreachEditorProps) => {
  const t = useText();
  const mayUpdate = useMay(ASK.breachUpdate) === true;
  const editor = useBreachEditor(saved, info?.breachId, now);
  const { draft, change, dirty, moved, problems, busy, failure, submit, created, open } = editor;
  // The guard lets go of what is on record only once it has been drawn without it.
  useEffect(() => {
    if (created) open(created);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is there
  }, [created]);
  const canSave = mayUpdate && (dirty || !info) && !busy;
  useSaveKey(canSave, () => void submit());
  const part = { draft, problems, disabled: !mayUpdate, onChange: change };
  const clock = draft.awareAt !== undefined && {
    ...draft,
    dueAt: dueOf({ awareAt: draft.awareAt }),
  };
  return (
    <PageFrame
      title={info ? info.title : t('breach.newTitle')}
      tabTitle={t('privacy.breaches')}
      {...(info && { subtitle: info.reference })}
      back={<Back to={BREACHES_PATH}>{t('privacy.breaches')}</Back>}
      actions={
        mayUpdate && (
          <Button loading={busy} disabled={!canSave} onClick={() => void submit()}>
            {t(info ? 'settings.save' : 'breach.createAction')}
          </Button>
        )
      }
    >
      {clock && <ClockTag breach={clock} now={now} />}
      {moved && <ConflictNote onTheirs={editor.theirs} onMine={editor.mine} />}
      {failure !== undefined && (
        <Note tone="danger" title={t('settings.saveFailed', { cause: failure })} alert />
      )}
      {!mayUpdate && <Note tone="secondary">{t('breach.mayNot')}</Note>}
      <Columns>
        <Stack>
          <FactsCard {...part} />
          <ToldCard {...part} />
          <AffectedCard draft={draft} info={info} dirty={dirty} />
        </Stack>
        <Stack>
          <ClosingCard {...part} />
          <Help />
        </Stack>
      </Columns>
      <LeaveGuard dirty={dirty && mayUpdate} />
    </PageFrame>
  );
};
