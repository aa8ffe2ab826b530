import { useText } from '../i18n';
import { distinctPeople, type Names } from './names.rules';
import { PersonLink } from './PersonLink';

/** People that are told by name; how many more there are, in figures. */
const SHOWN = 3;

interface PeopleLinksProps {
  ids: readonly string[];
  names: Names;
}

/** Some people in a line: several ids of one person are one. */
export const PeopleLinks = ({ ids, names }: PeopleLinksProps) => {
  const t = useText();
  const people = distinctPeople(ids, names);
  const more = people.length - SHOWN;
  return (
    <span>
      {people.slice(0, SHOWN).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <PersonLink id={id} names={names} />
        </span>
      ))}
      {more > 0 && ` ${t('names.more', { count: more })}`}
    </span>
  );
};
