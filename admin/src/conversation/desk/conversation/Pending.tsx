import { Check, Clock, WarningCircle } from '@strapi/icons';
import { TextButton } from '@strapi/design-system';
import { styled } from 'styled-components';
import { failureText, useText, type Text } from '../../../foundation/i18n';
import { panel, useRealtime, type OutboxItem } from '../../../foundation/realtime';
import { RichText } from '../../../foundation/text';
import { ink, useCopy } from '../../../foundation/ui';
import { Bubble } from './Bubble';

const Row = styled.div`
  align-items: flex-end;
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  margin: 0.4rem 4rem 0 auto;
  max-width: min(62rem, 80%);
`;

const State = styled.div<{ $failed: boolean }>`
  align-items: center;
  color: ${({ theme, $failed }) => ($failed ? ink(theme, 'danger') : theme.colors.neutral600)};
  display: flex;
  flex-wrap: wrap;
  font-size: 1.2rem;
  gap: 0.4rem 0.8rem;
  justify-content: flex-end;
  svg path {
    fill: currentColor;
  }
`;

const stateText = (t: Text, item: OutboxItem, online: boolean): string => {
  if (item.state === 'stored') return t('message.stored');
  if (item.state === 'failed')
    return t('message.failed', { cause: failureText(t, item.failure ?? 'no_answer') });
  if (!online) return t('message.queued');
  return t(item.attempts > 0 ? 'message.retrying' : 'message.sending');
};

const icon = ({ state }: OutboxItem) => {
  if (state === 'failed') return <WarningCircle aria-hidden width="14" height="14" />;
  if (state === 'stored') return <Check aria-hidden width="12" height="12" />;
  return <Clock aria-hidden width="12" height="12" />;
};

/** A message of this agent that is not in its place yet: it looks unsent as long as it is. */
export const Pending = ({ item }: { item: OutboxItem }) => {
  const t = useText();
  const copy = useCopy();
  const online = useRealtime((state) => state.link.phase === 'online');
  const failed = item.state === 'failed';
  const tone = failed ? 'failed' : item.kind === 'note' ? 'note' : 'agent';
  return (
    <Row>
      <Bubble $tone={tone} $faded={!failed && item.state !== 'stored'} dir="auto">
        {item.kind === 'consent_card' ? (
          t('consent.card', { purpose: item.body })
        ) : (
          <RichText text={item.body} />
        )}
      </Bubble>
      <State $failed={failed} role={failed ? 'alert' : undefined}>
        {icon(item)}
        <span>{stateText(t, item, online)}</span>
        {failed && (
          <>
            <TextButton onClick={() => panel.client.retry(item.id)}>
              {t('message.retry')}
            </TextButton>
            {item.kind !== 'consent_card' && (
              <TextButton onClick={() => void copy(item.body, t('copy.done'))}>
                {t('message.copy')}
              </TextButton>
            )}
            <TextButton onClick={() => panel.client.discard(item.id)}>
              {t('message.discard')}
            </TextButton>
          </>
        )}
      </State>
    </Row>
  );
};
