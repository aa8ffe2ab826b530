import { Field, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { FieldDefinition, Localized } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { directionOf, sourceOf, withText } from '../../../../foundation/input';
import { SourceText } from '../../../../foundation/ui';
import { fieldControlId } from '../places';

export type Option = NonNullable<FieldDefinition['options']>[number];

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

interface OptionRowProps {
  /** Its place in the list. */
  at: number;
  option: Option;
  isLast: boolean;
  language: string;
  disabled: boolean;
  onChange: (change: Partial<Option>) => void;
  /** The label is written, for now. */
  onNamed: () => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** One choice: its label, its value, and its place. */
export const OptionRow = (props: OptionRowProps) => {
  const { at, option, isLast, language, disabled, onChange, onNamed, onMove, onRemove } = props;
  const t = useText();
  return (
    <Row>
      <Field.Root id={fieldControlId(`options.${at}`)} name={`option-${at}`}>
        <Field.Label>{t('field.optionLabel', { number: at + 1 })}</Field.Label>
        <OptionSource texts={option.label} language={language} />
        <Field.Input
          lang={language}
          dir={directionOf(language)}
          value={option.label[language] ?? ''}
          disabled={disabled}
          onChange={({ target }) =>
            onChange({ label: withText(option.label, language, target.value) })
          }
          onBlur={onNamed}
        />
      </Field.Root>
      <Field.Root id={fieldControlId(`options.${at}.value`)} name={`option-value-${at}`}>
        <Field.Label>{t('field.optionValue')}</Field.Label>
        <Field.Input
          value={option.value}
          disabled={disabled}
          onChange={({ target }) => onChange({ value: target.value })}
        />
      </Field.Root>
      {!disabled && (
        <Flex>
          <IconButton
            variant="ghost"
            label={t('field.up', { name: option.value })}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            variant="ghost"
            label={t('field.down', { name: option.value })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            variant="ghost"
            label={t('editor.takeOut', { what: option.value })}
            onClick={onRemove}
          >
            <Cross />
          </IconButton>
        </Flex>
      )}
    </Row>
  );
};
