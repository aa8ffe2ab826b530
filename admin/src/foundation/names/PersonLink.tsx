import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useMay, ASK } from '../permissions';
import { useText } from '../i18n';
import { personPath } from '../paths';
import type { Names } from './names.rules';

interface PersonLinkProps {
  id: string;
  names: Names;
}

/** A person by name, with the way to their page for who may open it. Ids are for machines. */
export const PersonLink = ({ id, names }: PersonLinkProps) => {
  const t = useText();
  const mayOpen = useMay(ASK.subjectRead) === true;
  const name = <bdi>{names.person(id) ?? t('people.nameless')}</bdi>;
  if (!mayOpen) return name;
  return (
    <Link tag={NavLink} to={personPath(id)}>
      {name}
    </Link>
  );
};
