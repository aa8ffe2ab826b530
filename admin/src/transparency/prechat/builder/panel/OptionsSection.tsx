import { Button, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { FieldDefinition, Localized } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import {
  anyText,
  directionOf,
  problemAt,
  problemsBelow,
  sourceOf,
  withText,
} from '../../../../foundation/input';
import { SourceText } from '../../../../foundation/ui';
import { suggestKey } from '../../../definitions';
import { useFocusPlace } from '../../../publishing';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { SectionFrame } from './SectionFrame';

type Options = NonNullable<FieldDefinition['options']>;

const Row = styled.li`
  align-items: end;
  display: grid;
  gap: 0.8rem;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto;
`;

const OptionSource = ({ texts, language }: { texts: Localized; language: string }) => {
  const source = sourceOf(texts, language);
  return source && <SourceText source={source} />;
};

const swap = (options: Options, index: number, other: number): Options =>
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

  const set = (next: Options) => changeField({ options: next });
  const replace = (at: number, change: Partial<Options[number]>) =>
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
          <Row key={at}>
            <Field.Root id={fieldControlId(`options.${at}`)} name={`option-${at}`}>
              <Field.Label>{t('field.optionLabel', { number: at + 1 })}</Field.Label>
              <OptionSource texts={option.label} language={language} />
              <Field.Input
                lang={language}
                dir={directionOf(language)}
                value={option.label[language] ?? ''}
                disabled={disabled}
                onChange={({ target }) =>
                  replace(at, { label: withText(option.label, language, target.value) })
                }
                onBlur={() => nameValue(at)}
              />
            </Field.Root>
            <Field.Root id={fieldControlId(`options.${at}.value`)} name={`option-value-${at}`}>
              <Field.Label>{t('field.optionValue')}</Field.Label>
              <Field.Input
                value={option.value}
                disabled={disabled}
                onChange={({ target }) => replace(at, { value: target.value })}
              />
            </Field.Root>
            {!disabled && (
              <Flex>
                <IconButton
                  variant="ghost"
                  label={t('field.up', { name: option.value })}
                  disabled={at === 0}
                  onClick={() => set(swap(options, at, at - 1))}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  variant="ghost"
                  label={t('field.down', { name: option.value })}
                  disabled={at === options.length - 1}
                  onClick={() => set(swap(options, at, at + 1))}
                >
                  <ArrowDown />
                </IconButton>
                <IconButton
                  variant="ghost"
                  label={t('editor.takeOut', { what: option.value })}
                  onClick={() => set(options.filter((_one, other) => other !== at))}
                >
                  <Cross />
                </IconButton>
              </Flex>
            )}
          </Row>
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
