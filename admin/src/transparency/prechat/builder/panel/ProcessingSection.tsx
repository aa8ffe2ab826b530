import { Button, Typography } from '@strapi/design-system';
import { useText } from '../../../../foundation/i18n';
import { ChoiceControl, Note } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import { RetentionControls } from '../../../publishing';
import { purposeName } from '../../rules/purposes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { SectionFrame } from './SectionFrame';

/** What a field's answers are for, on which basis and for how long (R26). */
export const ProcessingSection = ({
  field,
  index,
  changeField,
  purposes,
  language,
  disabled,
  problems,
}: FieldEditing) => {
  const t = useText();
  const { processing } = field;
  const problem = problemAt(problems, `fields.${index}.processing`);
  const purpose = purposes?.find(({ key }) => key === processing?.purpose);

  const choose = (key: string) => {
    const chosen = purposes?.find((one) => one.key === key);
    if (!chosen) return;
    const { lawfulBasis, retention } = chosen;
    changeField({ processing: { purpose: key, lawfulBasis, retention } });
  };
  return (
    <SectionFrame title={t('field.processing')} explain={t('field.processingHint')}>
      <ChoiceControl
        id={fieldControlId('processing')}
        label={t('field.purpose')}
        required
        problem={problem}
        disabled={disabled || !purposes}
        placeholder={t('field.choosePurpose')}
        value={processing?.purpose}
        options={(purposes ?? [])
          .filter(({ key, active }) => active || key === processing?.purpose)
          .map(({ key }) => ({ value: key, label: purposeName(purposes, key, language) }))}
        onChange={choose}
      />
      {processing && (
        <>
          <Typography>
            {t('field.basis')} <strong>{t(`basis.${processing.lawfulBasis}`)}</strong>{' '}
            <Typography textColor="neutral600">{t('field.basisFrom')}</Typography>
          </Typography>
          {purpose && purpose.lawfulBasis !== processing.lawfulBasis && !disabled && (
            <Note tone="warning">
              {t('field.basisChanged', { basis: t(`basis.${purpose.lawfulBasis}`) })}
              <div>
                <Button
                  variant="secondary"
                  size="S"
                  onClick={() =>
                    changeField({
                      processing: { ...processing, lawfulBasis: purpose.lawfulBasis },
                    })
                  }
                >
                  {t('field.takeBasis')}
                </Button>
              </div>
            </Note>
          )}
          <RetentionControls
            idOf={(part) => fieldControlId(`processing.retention.${part}`)}
            retention={processing.retention}
            problem={problemAt(problems, `fields.${index}.processing.retention.days`)}
            disabled={disabled}
            onChange={(retention) => changeField({ processing: { ...processing, retention } })}
          />
        </>
      )}
    </SectionFrame>
  );
};
