import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HoldInfo } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { PersonLink, type Names } from '../../foundation/names';
import { chatPath } from '../../foundation/paths';

interface HeldLinkProps {
  hold: Pick<HoldInfo, 'target' | 'subjectIds'>;
  names: Names;
}

/** The person over all ids, or the one chat, that a hold is on. */
export const HeldLink = ({ hold, names }: HeldLinkProps) => {
  const t = useText();
  const { target, subjectIds } = hold;
  if (target.kind === 'chat')
    return (
      <>
        <Link tag={NavLink} to={chatPath(target.chatId)}>
          {t('holds.oneChat')}
        </Link>
        {subjectIds[0] !== undefined && (
          <p>
            <PersonLink id={subjectIds[0]} names={names} />
          </p>
        )}
      </>
    );
  return (
    <>
      <PersonLink id={target.subjectId} names={names} />
      {subjectIds.length > 1 && <p>{t('holds.ids', { count: subjectIds.length })}</p>}
    </>
  );
};
