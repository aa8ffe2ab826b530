import { useText } from '../../../../foundation/i18n';
import { problemAt, problemsBelow, sourceOf, withText } from '../../../../foundation/input';
import { TextControl } from '../../../../foundation/ui';
import { suggestKey } from '../../../definitions';
import { hasLabel, hasPlaceholder, isFilledIn } from '../../rules/fieldTypes';
import { keysOf, renameField } from '../../rules/fields';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';

/** What visitors read: label, help and placeholder, in the chosen language. */
export const WordsSection = ({
  field,
  index,
  form,
  change,
  changeField,
  language,
  disabled,
  problems,
  usedKeys,
  onSelect,
}: FieldEditing & { onSelect: (key: string) => void }) => {
  const t = useText();
  const path = `fields.${index}`;
  const isText = field.type === 'info' || field.type === 'statement';

  /** A new field is named after its label, so that exports and webhooks can be read. */
  const nameKey = () => {
    const label = field.label[language] ?? '';
    const isUntouched = new RegExp(`^${field.type}(_\\d+)?$`).test(field.key);
    // A translation renames nothing.
    if (Object.keys(field.label).length > 1) return;
    if (!isUntouched || usedKeys.has(field.key) || label === '') return;
    const others = keysOf(form.fields.filter(({ key }) => key !== field.key));
    const key = suggestKey(label, others, field.key);
    change((now) => ({ ...now, fields: renameField(now.fields, field.key, key) }));
    onSelect(key);
  };
  const set = (part: 'help' | 'placeholder', text: string) => {
    const texts = withText(field[part], language, text);
    changeField({ [part]: Object.keys(texts).length > 0 ? texts : undefined });
  };
  return (
    <>
      {hasLabel(field.type) && (
        <TextControl
          id={fieldControlId('label')}
          label={isText ? t('field.text') : t('field.label')}
          hint={isText ? t('field.textHint') : undefined}
          required={field.type !== 'hidden'}
          problem={
            problemAt(problems, `${path}.label`) ?? problemsBelow(problems, `${path}.label`)[0]
          }
          rows={isText ? 4 : 1}
          maxLength={5_000}
          language={language}
          source={sourceOf(field.label, language)}
          disabled={disabled}
          value={field.label[language] ?? ''}
          onChange={(text) => changeField({ label: withText(field.label, language, text) })}
          onBlur={nameKey}
        />
      )}
      {isFilledIn(field.type) && (
        <TextControl
          id={fieldControlId('help')}
          label={t('field.help')}
          hint={t('field.helpHint')}
          problem={problemsBelow(problems, `${path}.help`)[0]}
          language={language}
          source={sourceOf(field.help, language)}
          disabled={disabled}
          value={field.help?.[language] ?? ''}
          onChange={(text) => set('help', text)}
        />
      )}
      {hasPlaceholder(field.type) && (
        <TextControl
          id={fieldControlId('placeholder')}
          label={t('field.placeholder')}
          problem={problemsBelow(problems, `${path}.placeholder`)[0]}
          language={language}
          source={sourceOf(field.placeholder, language)}
          disabled={disabled}
          value={field.placeholder?.[language] ?? ''}
          onChange={(text) => set('placeholder', text)}
        />
      )}
    </>
  );
};
