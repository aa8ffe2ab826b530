import { Button, Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useState } from 'react';
import type { SettingsAnswer } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Card, isColor, ContrastNote } from '../../foundation/ui';
import { ColorField } from './ColorField';
import { LauncherPreview } from './LauncherPreview';
import { useSaveSettings } from './useSettings';

const OWN_COLOR = '#4945ff';

interface AppearanceCardProps {
  settings: SettingsAnswer;
  mayChange: boolean;
}

/** Colour and side of the chat on the websites. */
export const AppearanceCard = ({ settings, mayChange }: AppearanceCardProps) => {
  const t = useText();
  const { save, saving } = useSaveSettings(settings);
  const saved = { color: settings.appearance.color ?? '', position: settings.appearance.position };
  const [draft, setDraft] = useState<Partial<typeof saved>>({});
  const { color, position } = { ...saved, ...draft };
  const valid = color === '' || isColor(color);
  const changed = color !== saved.color || position !== saved.position;

  const submit = async () => {
    const appearance = { color: color === '' ? null : color.toLowerCase(), position };
    if (await save({ appearance })) setDraft({});
  };
  const saveButton = mayChange && (
    <Button
      startIcon={<Check />}
      disabled={!changed || !valid}
      loading={saving}
      onClick={() => void submit()}
    >
      {t('settings.save')}
    </Button>
  );
  return (
    <Card title={t('appearance.title')} action={saveButton}>
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
          <ColorField
            value={color}
            disabled={!mayChange}
            {...(!valid && { error: t('appearance.colorInvalid') })}
            onChange={(next) => setDraft({ ...draft, color: next })}
          />
          {color !== '' && valid && <ContrastNote color={color} />}
          <Field.Root name="position">
            <Field.Label>{t('appearance.position')}</Field.Label>
            <SingleSelect
              value={position}
              disabled={!mayChange}
              onChange={(next) =>
                setDraft({ ...draft, position: next === 'left' ? 'left' : 'right' })
              }
            >
              <SingleSelectOption value="left">{t('appearance.left')}</SingleSelectOption>
              <SingleSelectOption value="right">{t('appearance.right')}</SingleSelectOption>
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <LauncherPreview color={valid && color !== '' ? color : OWN_COLOR} side={position} />
        </Grid.Item>
      </Grid.Root>
    </Card>
  );
};
