import { LAWFUL_BASES, CHANNELS } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, CheckControl, ChoiceControl, NumberControl } from '../../../foundation/ui';
import { problemAt } from '../../../foundation/input';
import { purposeControlId, type PurposeEditing } from './editing';

/** The lawful basis, and what belongs to consent alone. */
export const BasisCard = ({ editing }: { editing: PurposeEditing }) => {
  const t = useText();
  const { purpose, isEnquiry, disabled, problems, change } = editing;
  const bases = LAWFUL_BASES.filter((basis) => !isEnquiry || basis !== 'consent');
  const isConsent = purpose.lawfulBasis === 'consent';
  return (
    <Card title={t('purpose.basisTitle')}>
      <ChoiceControl
        id={purposeControlId('lawfulBasis')}
        label={t('purpose.basis')}
        hint={t(isEnquiry ? 'purpose.enquiryHint' : 'purpose.basisHint')}
        required
        disabled={disabled}
        problem={problemAt(problems, 'lawfulBasis')}
        value={purpose.lawfulBasis}
        options={bases.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
        onChange={(lawfulBasis) =>
          change(
            lawfulBasis === 'consent'
              ? { lawfulBasis }
              : {
                  lawfulBasis,
                  channel: undefined,
                  validityDays: undefined,
                  conditionReason: undefined,
                }
          )
        }
      />
      {isConsent && (
        <>
          <ChoiceControl
            id={purposeControlId('channel')}
            label={t('purpose.channel')}
            hint={t('purpose.channelHint')}
            disabled={disabled}
            value={purpose.channel}
            options={CHANNELS.map((channel) => ({
              value: channel,
              label: t(`channel.${channel}`),
            }))}
            onChange={(channel) => change({ channel })}
            onClear={() => change({ channel: undefined })}
          />
          <NumberControl
            id={purposeControlId('validityDays')}
            label={t('purpose.validity')}
            hint={t('purpose.validityHint')}
            min={1}
            max={3_650}
            disabled={disabled}
            problem={problemAt(problems, 'validityDays')}
            value={purpose.validityDays}
            onChange={(validityDays) => change({ validityDays })}
          />
        </>
      )}
      <CheckControl
        id={purposeControlId('active')}
        label={t('purpose.active')}
        hint={t(isEnquiry ? 'purpose.enquiryActive' : 'purpose.activeHint')}
        checked={purpose.active}
        disabled={disabled || isEnquiry}
        onChange={(active) => change({ active })}
      />
    </Card>
  );
};
