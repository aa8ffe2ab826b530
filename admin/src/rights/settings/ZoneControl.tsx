import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useMemo } from 'react';
import { FieldFrame } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All zones that the browser knows, the reader's own first; older browsers cannot list them and offer what is in use. */
const zones = (current: string): string[] => {
  const all = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([ownZone(), 'UTC', current, ...all])];
};

interface ZoneControlProps {
  value: string;
  disabled: boolean;
  onChange: (zone: string) => void;
}

/** Whose days the legal clock counts. */
export const ZoneControl = ({ value, disabled, onChange }: ZoneControlProps) => {
  const t = useText();
  const options = useMemo(() => zones(value), [value]);
  return (
    <FieldFrame
      id="settings-zone"
      label={t('subjectSettings.timeZone')}
      hint={t('subjectSettings.timeZoneHint', { zone: ownZone() })}
    >
      <Combobox
        value={value}
        disabled={disabled}
        placeholder={t('editor.choose')}
        onChange={(zone: string | undefined) => {
          if (zone) onChange(zone);
        }}
      >
        {options.map((zone) => (
          <ComboboxOption key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </ComboboxOption>
        ))}
      </Combobox>
    </FieldFrame>
  );
};
