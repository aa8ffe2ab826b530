import { useText } from '../../../../foundation/i18n';
import { ChoiceControl, TextControl } from '../../../../foundation/ui';
import { problemAt } from '../../../../foundation/input';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { SectionFrame } from './SectionFrame';

const SOURCES = ['query', 'path', 'language'] as const;

/** Where a hidden field gets its value. */
export const SourceSection = ({ field, index, changeField, disabled, problems }: FieldEditing) => {
  const t = useText();
  const source = field.source ?? { from: 'query' };
  return (
    <SectionFrame title={t('field.source')} explain={t('field.sourceHint')}>
      <ChoiceControl
        id={fieldControlId('source.from')}
        label={t('source.from')}
        disabled={disabled}
        value={source.from}
        options={SOURCES.map((from) => ({ value: from, label: t(`source.${from}`) }))}
        onChange={(from) => changeField({ source: { from } })}
      />
      {source.from === 'query' && (
        <TextControl
          id={fieldControlId('source.name')}
          label={t('source.name')}
          hint={t('source.nameHint')}
          placeholder="utm_campaign"
          required
          maxLength={60}
          problem={problemAt(problems, `fields.${index}.source.name`)}
          disabled={disabled}
          value={source.name ?? ''}
          onChange={(name) =>
            changeField({ source: { from: 'query', ...(name !== '' && { name }) } })
          }
        />
      )}
    </SectionFrame>
  );
};
