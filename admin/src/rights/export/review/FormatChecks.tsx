import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';

interface FormatChecksProps {
  formats: readonly ExportFormat[];
  onChange: (formats: ExportFormat[]) => void;
}

/** Formats, with what each is good for. */
export const FormatChecks = ({ formats, onChange }: FormatChecksProps) => {
  const t = useText();
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-labelledby={id}>
      <Typography variant="pi" fontWeight="bold" id={id}>
        {t('export.formats')}
      </Typography>
      {EXPORT_FORMATS.map((format) => (
        <Flex key={format} direction="column" alignItems="stretch">
          <Checkbox
            checked={formats.includes(format)}
            onCheckedChange={(on) =>
              onChange(
                EXPORT_FORMATS.filter((one) =>
                  one === format ? on === true : formats.includes(one)
                )
              )
            }
          >
            {t(`exportFormat.${format}`)}
          </Checkbox>
          <Typography variant="pi" textColor="neutral600" paddingLeft={7}>
            {t(`exportFormat.${format}.for`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
