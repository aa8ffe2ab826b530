import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { PrivacySettings, WebhookEndpoint } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, Confirm } from '../../../foundation/ui';
import { usePurposeNames } from '../../purposes';
import { useSavePrivacy } from '../useSavePrivacy';
import { addedTo, MAX_ENDPOINTS, NEW_ENDPOINT, withEndpoint, type EndpointDraft } from './endpoint';
import { EndpointDialog } from './EndpointDialog';
import { EndpointRow } from './EndpointRow';
import { SecretDialog } from './SecretDialog';
import { useSecret } from './useSecret';

const Rows = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
`;

type Question = { about: 'secret' | 'remove'; endpoint: WebhookEndpoint };

interface EndpointsCardProps {
  settings: PrivacySettings;
  mayChange: boolean;
}

/** Who is told of consents. */
export const EndpointsCard = ({ settings, mayChange }: EndpointsCardProps) => {
  const t = useText();
  const { save, saving } = useSavePrivacy(settings);
  const { secret, makeSecret, forget, making } = useSecret();
  const purposes = usePurposeNames();
  const [edited, setEdited] = useState<EndpointDraft>();
  const [question, setQuestion] = useState<Question>();
  const { webhooks } = settings;

  const put = async (draft: EndpointDraft) => {
    const saved = await save({ webhooks: withEndpoint(webhooks, draft) });
    if (!saved) return;
    setEdited(undefined);
    const added = draft.id === undefined ? addedTo(webhooks, saved) : undefined;
    // A receiver without a secret could not check anything.
    if (added) await makeSecret(added);
  };
  const answer = async ({ about, endpoint }: Question) => {
    setQuestion(undefined);
    if (about === 'secret') await makeSecret(endpoint);
    else await save({ webhooks: webhooks.filter(({ id }) => id !== endpoint.id) });
  };
  const addButton = mayChange && webhooks.length < MAX_ENDPOINTS && (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited(NEW_ENDPOINT)}>
      {t('effects.add')}
    </Button>
  );
  const name = question?.endpoint.name ?? '';
  const about = question?.about ?? 'secret';
  return (
    <Card title={t('effects.endpoints')} explain={t('effects.explain')} action={addButton}>
      {webhooks.length === 0 && <Typography textColor="neutral600">{t('effects.none')}</Typography>}
      <Rows>
        {webhooks.map((endpoint) => (
          <EndpointRow
            key={endpoint.id}
            endpoint={endpoint}
            purposes={purposes}
            mayChange={mayChange}
            busy={saving || making}
            onEdit={() => setEdited(endpoint)}
            onSecret={() => setQuestion({ about: 'secret', endpoint })}
            onRemove={() => setQuestion({ about: 'remove', endpoint })}
          />
        ))}
      </Rows>
      {edited && (
        <EndpointDialog
          endpoint={edited}
          saving={saving}
          onSave={(draft) => void put(draft)}
          onClose={() => setEdited(undefined)}
        />
      )}
      <Confirm
        open={question !== undefined}
        danger={about === 'remove'}
        title={t(about === 'remove' ? 'effects.removeTitle' : 'effects.secretTitle', { name })}
        text={t(about === 'remove' ? 'effects.removeText' : 'effects.secretText')}
        action={t(about === 'remove' ? 'effects.remove' : 'effects.newSecret')}
        onConfirm={() => question && void answer(question)}
        onClose={() => setQuestion(undefined)}
      />
      {secret && <SecretDialog {...secret} onClose={forget} />}
    </Card>
  );
};
