import {
  Button,
  Field,
  Flex,
  Modal,
  MultiSelect,
  MultiSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../foundation/i18n';
import { SwitchRow } from '../../../foundation/ui';
import { usePurposeNames, withSeen } from '../../purposes';
import { endpointProblems, isUnencrypted, tidy, type EndpointDraft } from './endpoint';

interface EndpointDialogProps {
  endpoint: EndpointDraft;
  saving: boolean;

  onSave: (endpoint: EndpointDraft) => void;
  onClose: () => void;
}

/** Name, address and scope of one receiver. */
export const EndpointDialog = ({ endpoint, saving, onSave, onClose }: EndpointDialogProps) => {
  const t = useText();
  const [draft, setDraft] = useState(endpoint);
  const [checked, setChecked] = useState(false);
  const chosen = draft.purposes.map((key) => ({ key, name: key }));
  const purposes = withSeen(usePurposeNames(), chosen);
  const problems = endpointProblems(draft);
  const change = (part: Partial<EndpointDraft>) => setDraft({ ...draft, ...part });
  const errorOf = (field: 'name' | 'url') => {
    const key = problems[field];
    return checked && key ? t(key) : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!problems.name && !problems.url) onSave(tidy(draft));
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('keys.close')}>
          <Modal.Title>{t(endpoint.id ? 'effects.edit' : 'effects.add')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={submit} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root required error={errorOf('name')}>
                <Field.Label>{t('effects.name')}</Field.Label>
                <Field.Input
                  value={draft.name}
                  maxLength={120}
                  onChange={({ target }) => change({ name: target.value })}
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
                  onChange={({ target }) => change({ url: target.value })}
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
                  onChange={({ target }) => change({ region: target.value })}
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
                    onChange={(next: string[]) => change({ purposes: next })}
                    onClear={() => change({ purposes: [] })}
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
                onChange={(enabled) => change({ enabled })}
              />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('confirm.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('settings.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
