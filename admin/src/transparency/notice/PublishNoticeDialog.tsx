import { Checkbox, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { NoticeState } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { MaterialChoice, PublishFrame } from '../publishing';
import { Note, TextControl } from '../../foundation/ui';
import { fromLocalInput, toLocalInput } from './rules/versions';
import { SummaryFindings } from './SummaryFindings';
import type { Publication } from './useNoticeEditor';

const HOUR = 3_600_000;

interface PublishNoticeDialogProps {
  state: NoticeState;
  busy: boolean;
  onPublish: (publication: Publication) => void;
  onClose: () => void;
}

interface StartChoiceProps {
  later: boolean;
  /** As the field for a time writes it. */
  start: string;
  isPast: boolean;
  onLater: (later: boolean) => void;
  onStart: (start: string) => void;
}

/** From when it holds: at once, or from a time to come. */
const StartChoice = ({ later, start, isPast, onLater, onStart }: StartChoiceProps) => {
  const t = useText();
  return (
    <>
      <Radio.Group
        aria-label={t('notice.start')}
        value={later ? 'later' : 'now'}
        onValueChange={(value) => onLater(value === 'later')}
      >
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <Typography variant="delta" tag="h3">
            {t('notice.start')}
          </Typography>
          <Radio.Item value="now">{t('notice.startNow')}</Radio.Item>
          <Radio.Item value="later">{t('notice.startLater')}</Radio.Item>
        </Flex>
      </Radio.Group>
      {later && (
        <Field.Root
          id="notice-start"
          name="notice-start"
          hint={t('notice.startHint')}
          error={isPast ? t('notice.startPast') : undefined}
        >
          <Field.Label>{t('notice.startAt')}</Field.Label>
          <Field.Input
            type="datetime-local"
            value={start}
            onChange={({ target }) => onStart(target.value)}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
    </>
  );
};

/** Asks what kind of change it is and from when it holds, and says what follows. */
export const PublishNoticeDialog = ({
  state,
  busy,
  onPublish,
  onClose,
}: PublishNoticeDialogProps) => {
  const t = useText();
  const [material, setMaterial] = useState(false);
  const [note, setNote] = useState('');
  const [later, setLater] = useState(false);
  const [checked, setChecked] = useState(false);
  const unchecked = state.findings.length > 0 && !checked;
  const [opened] = useState(() => Date.now());
  const [start, setStart] = useState(() => toLocalInput(opened + 24 * HOUR));
  const at = fromLocalInput(start);
  const isPast = later && (at === undefined || at <= opened);

  const submit = () =>
    onPublish({
      material,
      ...(state.findings.length > 0 && { checked }),
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(later && at !== undefined && { effectiveFrom: at }),
    });
  return (
    <PublishFrame
      gap={5}
      title={t('notice.publishTitle')}
      action={t(later ? 'notice.schedule' : 'publish.action')}
      busy={busy}
      disabled={isPast || unchecked}
      onPublish={submit}
      onClose={onClose}
    >
      {state.scheduled && <Note tone="warning">{t('notice.replacesScheduled')}</Note>}
      <SummaryFindings findings={state.findings} />
      {state.findings.length > 0 && (
        <Checkbox checked={checked} onCheckedChange={(value) => setChecked(value === true)}>
          {t('notice.findingsChecked')}
        </Checkbox>
      )}
      {state.current && (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography variant="delta" tag="h3">
            {t('material.question')}
          </Typography>
          <MaterialChoice material={material} onChange={setMaterial} />
        </Flex>
      )}
      <TextControl
        id="notice-note"
        label={t('notice.note')}
        hint={t('notice.noteHint')}
        maxLength={500}
        disabled={false}
        value={note}
        onChange={setNote}
      />
      <StartChoice
        later={later}
        start={start}
        isPast={isPast}
        onLater={setLater}
        onStart={setStart}
      />
    </PublishFrame>
  );
};
