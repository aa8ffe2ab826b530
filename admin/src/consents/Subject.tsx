import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useText } from '../i18n';
import type { Names } from '../names';
import { logPath } from './paths';

/** Letters by which one who is not called by a name is told from the next. */
const TOLD_APART_BY = 4;

/**
 * Whose consent it is, with the way to all of theirs: by name for who may know it. The log itself is pseudonymous, so
 * for all others it is a person and the end of their pseudonym.
 */
export const Subject = ({ id, names }: { id: string; names: Names }) => {
  const t = useText();
  return (
    <Link tag={NavLink} to={logPath(id)}>
      <bdi>{names.person(id) ?? t('consents.somebody', { mark: id.slice(-TOLD_APART_BY) })}</bdi>
    </Link>
  );
};
