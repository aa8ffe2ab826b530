import { Field, Flex, MultiSelect, MultiSelectOption, Typography } from '@strapi/design-system';
import { useText } from '../../../foundation/i18n';
import { SwitchRow } from '../../../foundation/ui';
import { isUnencrypted, type EndpointDraft } from './endpoint';

interface EndpointFieldsProps {
  draft: EndpointDraft;
  /** That can be chosen. */
  purposes: readonly { key: string; name: string }[];
  errorOf: (field: 'name' | 'url') => string | undefined;
  onChange: (part: Partial<EndpointDraft>) => void;
}

/** What is asked of a receiver: name, address, region, and what it hears of. */
export const EndpointFields = ({ draft, purposes, errorOf, onChange }: EndpointFieldsProps) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root required error={errorOf('name')}>
        <Field.Label>{t('effects.name')}</Field.Label>
        <Field.Input
          value={draft.name}
          maxLength={120}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root required error={errorOf('url')} hint={t('effects.urlHint')}>
        <Field.Label>{t('effects.url')}</Field.Label>
        <Field.Input
          type="url"
          inputMode="url"
          value={draft.url}
          maxLength={2_000}
          placeholder="https://crm.example.com/consents"
          onChange={({ target }) => onChange({ url: target.value })}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {isUnencrypted(draft.url) && (
        <Typography textColor="warning700" role="status">
          {t('effects.unencrypted')}
        </Typography>
      )}
      <Field.Root hint={t('effects.regionHint')}>
        <Field.Label>{t('effects.region')}</Field.Label>
        <Field.Input
          value={draft.region ?? ''}
          maxLength={80}
          onChange={({ target }) => onChange({ region: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      {purposes.length > 0 && (
        <Field.Root hint={t('effects.purposesHint')}>
          <Field.Label>{t('effects.purposes')}</Field.Label>
          <MultiSelect
            withTags
            value={draft.purposes}
            placeholder={t('effects.allPurposes')}
            onChange={(next: string[]) => onChange({ purposes: next })}
            onClear={() => onChange({ purposes: [] })}
          >
            {purposes.map(({ key, name }) => (
              <MultiSelectOption key={key} value={key}>
                {name}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Field.Hint />
        </Field.Root>
      )}
      <SwitchRow
        label={t('effects.enabled')}
        explain={t('effects.enabledExplain')}
        checked={draft.enabled}
        disabled={false}
        onChange={(enabled) => onChange({ enabled })}
      />
    </Flex>
  );
};
