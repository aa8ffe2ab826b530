import { Button, Checkbox, Flex, IconButton, Popover, Typography } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../foundation/i18n';
import { chime } from './chime';
import { desktopState } from './desktop';
import { readPreferences, writePreferences, type AlertPreferences } from './preferences';

/** Switches for sound and desktop notices. The browser is asked for permission by the button, never by itself. */
export const AlertsMenu = () => {
  const t = useText();
  const [wanted, setWanted] = useState(() => readPreferences(window.localStorage));
  const [desktop, setDesktop] = useState(desktopState);

  const change = (patch: Partial<AlertPreferences>) => {
    const next = { ...wanted, ...patch };
    setWanted(next);
    writePreferences(window.localStorage, next);
  };
  const enable = async () => {
    const answer = await Notification.requestPermission();
    setDesktop(desktopState());
    if (answer === 'granted') change({ desktop: true });
  };

  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={t('alerts.menu')} variant="ghost" withTooltip={false}>
          <Bell />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Flex direction="column" alignItems="stretch" gap={4} padding={4} maxWidth="32rem">
          <Checkbox
            checked={wanted.sound}
            onCheckedChange={(checked) => change({ sound: checked === true })}
          >
            {t('alerts.sound')}
          </Checkbox>
          <Button variant="tertiary" size="S" onClick={() => void chime()}>
            {t('alerts.test')}
          </Button>
          {desktop === 'granted' && (
            <Checkbox
              checked={wanted.desktop}
              onCheckedChange={(checked) => change({ desktop: checked === true })}
            >
              {t('alerts.desktop')}
            </Checkbox>
          )}
          {desktop === 'granted' && wanted.desktop && (
            <Checkbox
              checked={wanted.contents}
              onCheckedChange={(checked) => change({ contents: checked === true })}
            >
              {t('alerts.contents')}
            </Checkbox>
          )}
          {desktop === 'askable' && (
            <Button variant="secondary" size="S" onClick={() => void enable()}>
              {t('alerts.enable')}
            </Button>
          )}
          {(desktop === 'blocked' || desktop === 'unsupported') && (
            <Typography variant="pi" textColor="neutral600">
              {t(desktop === 'blocked' ? 'alerts.blocked' : 'alerts.unsupported')}
            </Typography>
          )}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
};
