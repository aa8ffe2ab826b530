import { Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { SubjectFilter } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { chipsOf, without } from './filter';
import { useChipText } from './useChipText';

interface ChipsProps {
  filter: SubjectFilter;
  onChange: (filter: SubjectFilter) => void;
}

/** What narrows the search down; each can be taken out. */
export const Chips = ({ filter, onChange }: ChipsProps) => {
  const t = useText();
  const textOf = useChipText();
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap" tag="ul" aria-label={t('people.chips')}>
      {chips.map((key) => (
        <li key={key}>
          <Tag
            icon={<Cross aria-hidden />}
            label={t('editor.takeOut', { what: textOf(filter, key) })}
            onClick={() => onChange(without(filter, key))}
          >
            {textOf(filter, key)}
          </Tag>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button
            variant="ghost"
            size="S"
            onClick={() => onChange(filter.text === undefined ? {} : { text: filter.text })}
          >
            {t('consents.clear')}
          </Button>
        </li>
      )}
    </Flex>
  );
};
