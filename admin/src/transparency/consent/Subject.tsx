import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useText } from '../../foundation/i18n';
import type { Names } from '../../foundation/names';
import { endOf } from '../../foundation/text';
import { logPath } from '../../foundation/paths';

/**
 * Whose consent it is, with the way to all of theirs: by name for who may know it. The log itself is pseudonymous, so
 * for all others it is a person and the end of their pseudonym.
 */
export const Subject = ({ id, names }: { id: string; names: Names }) => {
  const t = useText();
  return (
    <Link tag={NavLink} to={logPath(id)}>
      <bdi>{names.person(id) ?? t('consents.somebody', { mark: endOf(id) })}</bdi>
    </Link>
  );
};
