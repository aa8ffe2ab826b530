import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HoldInfo } from '../../../../protocol';
import { Code } from '../../consents';
import { useText } from '../../i18n';
import { chatPath, personPath } from '../../subjects';

/** The person over all ids, or the one chat, that a hold is on. */
export const HeldLink = ({ hold }: { hold: Pick<HoldInfo, 'target' | 'subjectIds'> }) => {
  const t = useText();
  const { target, subjectIds } = hold;
  if (target.kind === 'chat')
    return (
      <Link tag={NavLink} to={chatPath(target.chatId)}>
        {t('holds.oneChat')}
      </Link>
    );
  return (
    <>
      <Link tag={NavLink} to={personPath(target.subjectId)}>
        <Code>{target.subjectId}</Code>
      </Link>
      {subjectIds.length > 1 && <p>{t('holds.ids', { count: subjectIds.length })}</p>}
    </>
  );
};
