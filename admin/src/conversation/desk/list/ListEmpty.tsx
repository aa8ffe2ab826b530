import { LinkButton } from '@strapi/design-system';
import { CheckCircle, Discuss, Archive, User } from '@strapi/icons';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../../../foundation/i18n';
import { SETTINGS_PATH } from '../../../foundation/plugin';
import { useRealtime } from '../../../foundation/realtime';
import { Hint } from '../../../foundation/ui';
import type { InboxView } from '../views';

const ICONS: Record<InboxView, ReactElement> = {
  home: <CheckCircle />,
  waiting: <CheckCircle />,
  mine: <User />,
  all: <Discuss />,
  ended: <Archive />,
};

/** An empty list teaches what will stand in it. */
export const ListEmpty = ({ view, mayAllow }: { view: InboxView; mayAllow: boolean }) => {
  const t = useText();
  const away = useRealtime((state) => state.desk.me?.availability === 'away');
  const queue = view === 'waiting' || view === 'home';
  const text = queue
    ? t(away ? 'empty.waiting.away' : 'empty.waiting.online')
    : t(`empty.${view}.text`);
  return (
    <Hint
      icon={ICONS[view]}
      title={t(queue ? 'empty.waiting.title' : `empty.${view}.title`)}
      action={
        queue &&
        mayAllow && (
          <LinkButton tag={Link} to={`${SETTINGS_PATH}/websites`} variant="tertiary" size="S">
            {t('empty.websites')}
          </LinkButton>
        )
      }
    >
      {text}
    </Hint>
  );
};
