import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Key, Pencil, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WebhookEndpoint } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Code, Tag } from '../../../foundation/ui';
import type { NamedPurpose } from '../../purposes';

const Row = styled.li`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem 1.6rem;
  justify-content: space-between;
  padding: 1.6rem;
`;

interface EndpointRowProps {
  endpoint: WebhookEndpoint;
  purposes: readonly NamedPurpose[];
  mayChange: boolean;
  busy: boolean;
  onEdit: () => void;
  onSecret: () => void;
  onRemove: () => void;
}

/** One receiver. */
export const EndpointRow = (props: EndpointRowProps) => {
  const { endpoint, purposes, mayChange, busy, onEdit, onSecret, onRemove } = props;
  const t = useText();
  const { name, url, region, enabled } = endpoint;
  const nameOf = (key: string) => purposes.find((one) => one.key === key)?.name ?? key;
  const scope =
    endpoint.purposes.length === 0
      ? t('effects.allPurposes')
      : endpoint.purposes.map(nameOf).join(', ');
  return (
    <Row>
      <Flex direction="column" alignItems="flex-start" gap={1} flex={1} minWidth="20rem">
        <Flex gap={3} wrap="wrap">
          <Typography fontWeight="bold" tag="h3">
            {name}
          </Typography>
          <Tag $tone={enabled ? 'success' : undefined}>
            {t(enabled ? 'effects.on' : 'effects.off')}
          </Tag>
        </Flex>
        <Code>{url}</Code>
        <Typography variant="pi" textColor="neutral600">
          {[region, scope].filter(Boolean).join(' · ')}
        </Typography>
      </Flex>
      {mayChange && (
        <Flex gap={2} alignItems="flex-start">
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Key />}
            disabled={busy}
            onClick={onSecret}
            aria-label={t('effects.newSecretFor', { name })}
          >
            {t('effects.newSecret')}
          </Button>
          <IconButton label={t('effects.editName', { name })} variant="ghost" onClick={onEdit}>
            <Pencil />
          </IconButton>
          <IconButton
            label={t('effects.removeName', { name })}
            variant="ghost"
            disabled={busy}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </Flex>
      )}
    </Row>
  );
};
