import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';
import { OriginField } from './OriginField';
import { OriginRow, OriginRows } from './OriginRow';
import { useSaveSettings } from './useSettings';

interface OriginsCardProps {
  settings: SettingsAnswer;
  mayChange: boolean;
}

/** The websites that may show the chat. */
export const OriginsCard = ({ settings, mayChange }: OriginsCardProps) => {
  const t = useText();
  const { save, saving } = useSaveSettings(settings);
  const [removed, setRemoved] = useState<string>();
  const { origins, configuredOrigins } = settings;
  const none = origins.length + configuredOrigins.length === 0;

  const remove = async (origin: string) => {
    if (await save({ origins: origins.filter((one) => one !== origin) })) setRemoved(origin);
  };
  const add = async (origin: string) => {
    const done = await save({ origins: [...origins, origin] });
    if (done) setRemoved(undefined);
    return done;
  };

  return (
    <Card title={t('origins.title')} explain={t('origins.explain')}>
      {none && <Typography textColor="neutral600">{t('origins.none')}</Typography>}
      <OriginRows>
        {configuredOrigins.map((origin) => (
          <OriginRow key={`fixed ${origin}`} origin={origin} remark={t('origins.fixed')} />
        ))}
        {origins.map((origin) => (
          <OriginRow
            key={origin}
            origin={origin}
            action={
              mayChange && (
                <IconButton
                  label={t('origins.remove', { origin })}
                  variant="ghost"
                  disabled={saving}
                  onClick={() => void remove(origin)}
                >
                  <Trash />
                </IconButton>
              )
            }
          />
        ))}
      </OriginRows>
      <div role="status">
        {removed && (
          <Flex gap={3} wrap="wrap" padding={3} background="neutral100" hasRadius>
            <Typography>{t('origins.removed', { origin: removed })}</Typography>
            <TextButton onClick={() => void add(removed)}>{t('origins.undo')}</TextButton>
          </Flex>
        )}
      </div>
      {mayChange && (
        <OriginField known={[...configuredOrigins, ...origins]} saving={saving} onAdd={add} />
      )}
    </Card>
  );
};
