import { LinkButton } from '@strapi/design-system';
import { CheckCircle, Discuss, Archive, User } from '@strapi/icons';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { DeskView } from '../../../../protocol';
import { useText } from '../../i18n';
import { SETTINGS_PATH } from '../../pluginId';
import { useRealtime } from '../../realtime';
import { Hint } from '../../ui';

const ICONS: Record<DeskView, ReactElement> = {
  waiting: <CheckCircle />,
  mine: <User />,
  all: <Discuss />,
  ended: <Archive />,
};

/** An empty list teaches what will stand in it. */
export const ListEmpty = ({ view, mayAllow }: { view: DeskView; mayAllow: boolean }) => {
  const t = useText();
  const away = useRealtime((state) => state.desk.me?.availability === 'away');
  const text =
    view === 'waiting'
      ? t(away ? 'empty.waiting.away' : 'empty.waiting.online')
      : t(`empty.${view}.text`);
  return (
    <Hint
      icon={ICONS[view]}
      title={t(`empty.${view}.title`)}
      action={
        view === 'waiting' &&
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
