import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ErasureInfo } from '../../../../../protocol';
import { Time } from '../../../foundation/i18n';
import { CardLine } from '../../../foundation/ui';
import { erasurePath } from '../../../foundation/paths';
import { ErasureStateTag } from './ErasureStateTag';

/** An erasure in a line, with the way to its page. */
export const ErasureLine = ({ info }: { info: ErasureInfo }) => (
  <CardLine as="li">
    <Link tag={NavLink} to={erasurePath(info.erasureId)}>
      {info.reference}
    </Link>
    <ErasureStateTag info={info} />
    <Time at={info.createdAt} style="full" />
    <span>{info.by.name}</span>
  </CardLine>
);
