import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useText } from '../../foundation/i18n';
import { useStoreName } from '../../foundation/personal-data';
import type { MessageKey } from '../../foundation/translations';

/** Categories of this plugin; those of others stand in what is on record. */
const STORES = [
  'profiles',
  'chats',
  'messages',
  'answers',
  'consents',
  'consentContacts',
  'suppressions',
  'disclosures',
  'requests',
  'correspondence',
  'mails',
  'links',
  'exports',
  'deliveries',
  'agents',
] as const;

interface StoresControlProps {
  stores: readonly string[];
  problem: MessageKey | undefined;
  disabled: boolean;
  onChange: (stores: string[]) => void;
}

/** Which categories of data are affected. */
export const StoresControl = ({ stores, problem, disabled, onChange }: StoresControlProps) => {
  const t = useText();
  const nameOf = useStoreName();
  const offered = [...new Set([...STORES, ...stores])];
  return (
    <Field.Root name="breach-stores" required error={problem && t(problem)}>
      <Field.Label>{t('breach.stores')}</Field.Label>
      <MultiSelect
        value={[...stores]}
        disabled={disabled}
        onChange={(next: string[]) => onChange(next)}
        // By itself the design system runs the names together.
        customizeContent={(chosen) => chosen?.map((store) => nameOf(store)).join(', ') ?? ''}
        onClear={() => onChange([])}
        clearLabel={t('editor.clear')}
        placeholder={t('editor.choose')}
      >
        {offered.map((store) => (
          <MultiSelectOption key={store} value={store}>
            {nameOf(store)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Error />
    </Field.Root>
  );
};
