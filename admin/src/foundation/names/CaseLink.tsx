import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useMay, ASK } from '../permissions';
import { useText } from '../i18n';
import { casePath } from '../paths';
import type { Names } from './names.rules';

interface CaseLinkProps {
  id: string;
  names: Names;
}

/** A request by its reference and what is asked, with the way to its page for who may open it. */
export const CaseLink = ({ id, names }: CaseLinkProps) => {
  const t = useText();
  const mayOpen = useMay(ASK.requestRead) === true;
  const request = names.request(id);
  const text = request
    ? t('names.request', { reference: request.reference, kind: t(`requestKind.${request.kind}`) })
    : t('exports.ofCase');
  if (!mayOpen) return request ? text : '–';
  return (
    <Link tag={NavLink} to={casePath(id)}>
      {text}
    </Link>
  );
};
