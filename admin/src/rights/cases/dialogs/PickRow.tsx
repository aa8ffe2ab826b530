import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { FoundPerson } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Counts } from '../../../foundation/personal-data';
import { usePersonName } from '../../../foundation/names';

interface PickRowProps {
  person: FoundPerson;
  chosen: boolean;
  onToggle: (subjectIds: readonly string[], name: string, on: boolean) => void;
}

/** Somebody to choose, with all ids. */
export const PickRow = ({ person, chosen, onToggle }: PickRowProps) => {
  const t = useText();
  const nameOf = usePersonName();
  const name = nameOf(person);
  const reach = [...person.emails, ...person.phones].filter((one) => one !== name);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Checkbox
        checked={chosen}
        onCheckedChange={(next) => onToggle(person.subjectIds, name, next === true)}
      >
        {[name, ...reach].join(' · ')}
      </Checkbox>
      <Counts counts={person.counts} />
      {person.suggestions > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('people.suggestions', { count: person.suggestions })}
        </Typography>
      )}
    </Flex>
  );
};
