import { Flex, Switch, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { failureText, useText } from '../../../foundation/i18n';
import { panel, useRealtime } from '../../../foundation/realtime';

/** Says whether new chats may come to this agent. */
export const AvailabilitySwitch = () => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const me = useRealtime((state) => state.desk.me);
  const online = me?.availability === 'online';

  const change = async (checked: boolean) => {
    const done = await panel.client.desk.setAvailability(checked ? 'online' : 'away');
    if (!done.ok) toggleNotification({ type: 'warning', message: failureText(t, done.code) });
  };

  if (me && !me.canReply) {
    return (
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {t('readOnly.tag')}
      </Typography>
    );
  }
  return (
    <Flex gap={2} title={t(online ? 'availability.onlineHint' : 'availability.awayHint')}>
      <Switch
        checked={online}
        disabled={!me}
        aria-label={t('availability.label')}
        onCheckedChange={(checked) => void change(checked)}
      />
      <Typography
        variant="pi"
        fontWeight="bold"
        aria-hidden
        textColor={online ? 'success700' : 'neutral600'}
      >
        {t(online ? 'availability.online' : 'availability.away')}
      </Typography>
    </Flex>
  );
};
