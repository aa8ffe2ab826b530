import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Match } from '../../../../protocol';
import { Time, useText } from '../../foundation/i18n';
import { chatPath } from '../../foundation/paths';
import { CardLine, Excerpt } from '../../foundation/ui';
import { useStoreName } from '../../foundation/personal-data';

/** Why somebody was found, in one line. */
export const MatchLine = ({ match }: { match: Match }) => {
  const t = useText();
  const storeName = useStoreName();
  const { by, store, at, chatId, excerpt } = match;
  // That the filter holds says nothing new.
  if (by === 'filter' && !excerpt) return null;
  return (
    <CardLine as="li">
      <span>{t('people.match', { by: t(`people.by.${by}`), store: storeName(store) })}</span>
      {excerpt && <Excerpt parts={excerpt} />}
      {at !== undefined && <Time at={at} style="full" />}
      {chatId !== undefined && (
        <Link tag={NavLink} to={chatPath(chatId)}>
          {t('people.toChat')}
        </Link>
      )}
    </CardLine>
  );
};
