import { useText } from '../../../foundation/i18n';
import { Card, CheckControl, Note, TextControl } from '../../../foundation/ui';
import { problemAt } from '../../../foundation/input';
import { purposeControlId, type PurposeEditing } from './editing';

/** Makes consent a condition of chatting: possible, with a written reason and a warning (Art 7(4)). */
export const ConditionCard = ({ editing }: { editing: PurposeEditing }) => {
  const t = useText();
  const { purpose, disabled, problems, change } = editing;
  const isCondition = purpose.conditionReason !== undefined;
  return (
    <Card title={t('purpose.condition')} explain={t('purpose.conditionHint')}>
      <CheckControl
        id={purposeControlId('condition')}
        label={t('purpose.conditionLabel')}
        checked={isCondition}
        disabled={disabled}
        onChange={(on) => change({ conditionReason: on ? '' : undefined })}
      />
      {isCondition && (
        <>
          <Note tone="danger" title={t('purpose.conditionWarning')} alert>
            {t('purpose.conditionWarningText')}
          </Note>
          <TextControl
            id={purposeControlId('conditionReason')}
            label={t('purpose.reason')}
            hint={t('purpose.reasonHint')}
            required
            rows={3}
            maxLength={1_000}
            disabled={disabled}
            problem={problemAt(problems, 'conditionReason')}
            value={purpose.conditionReason ?? ''}
            onChange={(conditionReason) => change({ conditionReason })}
          />
        </>
      )}
    </Card>
  );
};
