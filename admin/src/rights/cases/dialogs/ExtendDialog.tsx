import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { FIELD_LENGTHS, type Letter } from '../../../../../protocol';
import { FormDialog, Note, Segments, TextControl } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';
import { useLetter } from './useLetter';

const MONTHS = ['1', '2'] as const;

/** Gives the case one or two more months; the requester is told why. */
export const ExtendDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const [chosen, setChosen] = useState<(typeof MONTHS)[number]>('1');
  const [reason, setReason] = useState('');
  const [letter, setLetter] = useState<Letter>();
  const { act, busy, failure } = useCaseAction(details.caseId);
  const { draft, drafting, draftFailure } = useLetter(details.caseId);
  const months = chosen === '1' ? 1 : 2;
  const why = reason.trim();
  const submit = async () => {
    if (await act({ type: 'extend', months, reason: why })) onClose();
  };
  return (
    <FormDialog
      title={t('caseAction.extend')}
      explain={t('caseAction.extend.explain')}
      action={t('caseAction.extend.do')}
      busy={busy}
      disabled={why === ''}
      failure={failure ?? draftFailure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Segments
        label={t('case.howLong')}
        value={chosen}
        options={MONTHS.map((value) => ({
          value,
          label: t('case.months', { months: Number(value) }),
        }))}
        onChange={(next) => {
          setChosen(next);
          setLetter(undefined);
        }}
      />
      <TextControl
        id="case-reason"
        label={t('case.extensionReason')}
        hint={t('case.extensionHint')}
        required
        rows={4}
        maxLength={FIELD_LENGTHS.requestDetails}
        language={details.language}
        value={reason}
        disabled={false}
        onChange={(next) => {
          setReason(next);
          setLetter(undefined);
        }}
      />
      {letter ? (
        <Note tone="secondary" title={letter.subject}>
          <span style={{ whiteSpace: 'pre-wrap' }}>{letter.text}</span>
        </Note>
      ) : (
        <div>
          <Button
            variant="tertiary"
            size="S"
            loading={drafting}
            disabled={why === ''}
            onClick={() => void draft({ kind: 'extension', months, reason: why }).then(setLetter)}
          >
            {t('case.showLetter')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
};
