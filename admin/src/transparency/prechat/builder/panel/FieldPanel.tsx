import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';
import { useText } from '../../../../foundation/i18n';
import type { FieldDefinition } from '../../../../../../protocol';
import { collects, hasOptions, isFilledIn } from '../../rules/fieldTypes';
import { fieldName } from '../../rules/facts';
import { replaceField } from '../../rules/fields';
import type { Editing, FieldEditing } from '../editing';
import { AnswerSection } from './AnswerSection';
import { ConditionsSection } from './ConditionsSection';
import { ConsentSection } from './ConsentSection';
import { ContactTypeControl } from './ContactTypeControl';
import { KeyControl } from './KeyControl';
import { OptionsSection } from './OptionsSection';
import { ProcessingSection } from './ProcessingSection';
import { SourceSection } from './SourceSection';
import { WordsSection } from './WordsSection';

interface FieldPanelProps {
  editing: Editing;
  field: FieldDefinition;
  onSelect: (key: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** Settings of the chosen field. */
export const FieldPanel = ({
  editing,
  field,
  onSelect,
  onDuplicate,
  onRemove,
}: FieldPanelProps) => {
  const t = useText();
  const { form, change, language, disabled } = editing;
  const parts: FieldEditing = {
    ...editing,
    field,
    index: form.fields.findIndex(({ key }) => key === field.key),
    changeField: (next) =>
      change((now) => ({ ...now, fields: replaceField(now.fields, field.key, next) })),
  };
  return (
    <Flex
      tag="section"
      aria-label={t('field.settings', { name: fieldName(field, language) })}
      direction="column"
      alignItems="stretch"
      gap={5}
      padding={5}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <div>
          <Typography variant="delta" tag="h2">
            {t(`type.${field.type}`)}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t(`type.${field.type}.explain`)}
          </Typography>
        </div>
        {!disabled && (
          <Flex gap={2}>
            <Button variant="tertiary" size="S" startIcon={<Duplicate />} onClick={onDuplicate}>
              {t('field.duplicate')}
            </Button>
            <Button variant="danger-light" size="S" startIcon={<Trash />} onClick={onRemove}>
              {t('field.remove')}
            </Button>
          </Flex>
        )}
      </Flex>
      <ContactTypeControl {...parts} />
      {field.type === 'consent' && <ConsentSection {...parts} />}
      <WordsSection {...parts} onSelect={onSelect} />
      {hasOptions(field.type) && <OptionsSection {...parts} />}
      {isFilledIn(field.type) && <AnswerSection {...parts} />}
      {field.type === 'hidden' && <SourceSection {...parts} />}
      {collects(field.type) && <ProcessingSection {...parts} />}
      <ConditionsSection {...parts} />
      <KeyControl {...parts} onSelect={onSelect} />
    </Flex>
  );
};
