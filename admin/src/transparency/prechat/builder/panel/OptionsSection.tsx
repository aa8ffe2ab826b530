import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../../../../foundation/i18n';
import { anyText, problemAt, problemsBelow } from '../../../../foundation/input';
import { suggestKey } from '../../../definitions';
import { useFocusPlace } from '../../../publishing';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { OptionRow, type Option } from './OptionRow';
import { SectionFrame } from './SectionFrame';

const swap = (options: readonly Option[], index: number, other: number): Option[] =>
  options.map(
    (option, at) =>
      (at === index ? options[other] : at === other ? options[index] : option) ?? option
  );

/** The choices: what visitors read, and the value that is stored. */
export const OptionsSection = ({
  field,
  index,
  changeField,
  language,
  disabled,
  problems,
}: FieldEditing) => {
  const t = useText();
  const focus = useFocusPlace();
  const options = field.options ?? [];
  const path = `fields.${index}.options`;
  const problem = problemAt(problems, path) ?? problemsBelow(problems, path)[0];

  const set = (next: Option[]) => changeField({ options: next });
  const replace = (at: number, change: Partial<Option>) =>
    set(options.map((option, one) => (one === at ? { ...option, ...change } : option)));
  const add = () => {
    const taken = new Set(options.map(({ value }) => value));
    set([...options, { value: suggestKey('', taken, 'option'), label: {} }]);
    focus(fieldControlId(`options.${options.length}`));
  };
  /** The value of a new choice follows its label. */
  const nameValue = (at: number) => {
    const option = options[at];
    const label = anyText(option?.label, language);
    // A translation renames nothing.
    if (!option || Object.keys(option.label).length > 1) return;
    if (label === '' || !/^option(_\d+)?$/.test(option.value)) return;
    const taken = new Set(options.filter((_one, other) => other !== at).map(({ value }) => value));
    replace(at, { value: suggestKey(label, taken, option.value) });
  };
  return (
    <SectionFrame title={t('field.options')} explain={t('field.optionsHint')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {options.map((option, at) => (
          <OptionRow
            key={at}
            at={at}
            option={option}
            isLast={at === options.length - 1}
            language={language}
            disabled={disabled}
            onChange={(change) => replace(at, change)}
            onNamed={() => nameValue(at)}
            onMove={(step) => set(swap(options, at, at + step))}
            onRemove={() => set(options.filter((_one, other) => other !== at))}
          />
        ))}
      </Flex>
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {typeof problem.text === 'string' ? t(problem.text) : problem.text.words}
        </Typography>
      )}
      {!disabled && (
        <div>
          <Button
            id={fieldControlId('options')}
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            onClick={add}
          >
            {t('field.addOption')}
          </Button>
        </div>
      )}
    </SectionFrame>
  );
};
