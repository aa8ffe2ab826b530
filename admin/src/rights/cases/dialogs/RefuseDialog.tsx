import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { FIELD_LENGTHS, REFUSAL_GROUNDS, type RefusalGround } from '../../../../../protocol';
import { ChoiceControl, FormDialog, TextControl } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useCaseAction } from '../useCaseAction';
import type { DialogProps } from './DialogProps';
import { useLetter } from './useLetter';

/** Refuses with a ground and a letter that names the remedies. Words that were changed are kept. */
export const RefuseDialog = ({ details, onClose }: DialogProps) => {
  const t = useText();
  const [ground, setGround] = useState<RefusalGround>();
  const [text, setText] = useState('');
  const [proposed, setProposed] = useState('');
  const { act, busy, failure } = useCaseAction(details.caseId);
  const { draft, drafting, draftFailure } = useLetter(details.caseId);
  const propose = async (chosen: RefusalGround, over: boolean) => {
    const letter = await draft({ kind: 'refusal', ground: chosen });
    if (!letter) return;
    setProposed(letter.text);
    setText((now) => (over || now === proposed ? letter.text : now));
  };
  const submit = async () => {
    if (ground && (await act({ type: 'refuse', ground, text: text.trim() }))) onClose();
  };
  return (
    <FormDialog
      title={t('caseAction.refuse')}
      explain={t('caseAction.refuse.explain')}
      action={t('caseAction.refuse.do')}
      danger
      busy={busy}
      disabled={!ground || drafting || text.trim() === ''}
      failure={failure ?? draftFailure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ChoiceControl
        id="case-ground"
        label={t('case.ground')}
        required
        value={ground}
        options={REFUSAL_GROUNDS.map((value) => ({ value, label: t(`refusalGround.${value}`) }))}
        disabled={drafting}
        onChange={(chosen) => {
          setGround(chosen);
          void propose(chosen, false);
        }}
      />
      <TextControl
        id="case-letter"
        label={t('case.letter')}
        hint={t('case.letterHint')}
        required
        rows={14}
        maxLength={FIELD_LENGTHS.noticeText}
        language={details.language}
        value={text}
        disabled={drafting}
        onChange={setText}
      />
      {ground && text !== proposed && (
        <div>
          <Button variant="tertiary" size="S" onClick={() => void propose(ground, true)}>
            {t('case.letterAnew')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
};
