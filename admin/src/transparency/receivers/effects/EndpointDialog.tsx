import { Button, Modal } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../foundation/i18n';
import { usePurposeNames, withSeen } from '../../purposes';
import { endpointProblems, tidy, type EndpointDraft } from './endpoint';
import { EndpointFields } from './EndpointFields';

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
            <EndpointFields draft={draft} purposes={purposes} errorOf={errorOf} onChange={change} />
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
