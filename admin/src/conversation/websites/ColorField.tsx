import { Field, Flex, TextButton } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import { isColor } from '../../foundation/ui';

const Picker = styled.input`
  background: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  flex: none;
  height: 4rem;
  padding: 0.3rem;
  width: 4.8rem;
`;

const USUAL = '#4945ff';

interface ColorFieldProps {
  value: string;
  disabled: boolean;
  error?: string;
  onChange: (value: string) => void;
}

/** A colour by its digits or from the system's picker; empty for the chat's own. */
export const ColorField = ({ value, disabled, error, onChange }: ColorFieldProps) => {
  const t = useText();
  return (
    <Field.Root name="color" error={error} hint={t('appearance.colorHint')}>
      <Field.Label
        action={
          value !== '' &&
          !disabled && <TextButton onClick={() => onChange('')}>{t('appearance.reset')}</TextButton>
        }
      >
        {t('appearance.color')}
      </Field.Label>
      <Flex gap={2}>
        <Picker
          type="color"
          aria-label={t('appearance.pick')}
          disabled={disabled}
          value={isColor(value) ? value : USUAL}
          onChange={(event) => onChange(event.target.value)}
        />
        <Flex flex={1} direction="column" alignItems="stretch">
          <Field.Input
            value={value}
            disabled={disabled}
            placeholder={USUAL}
            maxLength={7}
            onChange={(event) => onChange(event.target.value.trim())}
          />
        </Flex>
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
