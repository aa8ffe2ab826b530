import { CheckCircle, Clock, CrossCircle, Shield } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ChatEvent } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { ink } from '../../../foundation/ui';
import type { CardState } from './cardStates';
import { cardText } from './cardText';

const Frame = styled.section`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 10px;
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: 0.8rem;
  line-height: 2.1rem;
  margin: 1.4rem 4rem 0 auto;
  max-width: min(52rem, 85%);
  overflow-wrap: anywhere;
  padding: 1.4rem 1.6rem;
  h3 {
    align-items: center;
    display: flex;
    font-size: 1.4rem;
    font-weight: 600;
    gap: 0.8rem;
  }
  svg {
    flex: none;
  }
`;

const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  line-height: 1.8rem;
`;

const Statement = styled.blockquote`
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary500};
  padding-inline-start: 1.2rem;
  white-space: pre-wrap;
`;

const Status = styled.p<{ $tone: 'success' | 'warning' | undefined }>`
  align-items: center;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme, $tone }) => ($tone ? ink(theme, $tone) : theme.colors.neutral800)};
  display: flex;
  flex-wrap: wrap;
  font-weight: 600;
  gap: 0.4rem 0.8rem;
  padding-top: 0.8rem;
  svg path {
    fill: currentColor;
  }
`;

const icon = ({ answer, withdrawnAt }: CardState) => {
  if (answer === 'open') return <Clock aria-hidden width="16" height="16" />;
  return answer === 'yes' && withdrawnAt === undefined ? (
    <CheckCircle aria-hidden width="16" height="16" />
  ) : (
    <CrossCircle aria-hidden width="16" height="16" />
  );
};

const tone = ({ answer, withdrawnAt }: CardState) => {
  if (answer === 'open') return 'warning';
  return answer === 'yes' && withdrawnAt === undefined ? 'success' : undefined;
};

interface ConsentCardProps {
  event: ChatEvent;
  state: CardState;
  /** Who asked. */
  name: string;
}

/** A consent card as the visitor got it, and how it stands. There is nothing here to press: only the visitor answers. */
export const ConsentCard = ({ event, state, name }: ConsentCardProps) => {
  const t = useText();
  const card = event.data?.type === 'consent_card' ? event.data : undefined;
  const at = state.withdrawnAt ?? state.answeredAt;
  return (
    <Frame aria-label={t('consent.card', { purpose: card?.name ?? '' })}>
      <h3>
        <Shield aria-hidden width="16" height="16" fill="primary600" />
        <span dir="auto">{t('consent.card', { purpose: card?.name ?? '' })}</span>
      </h3>
      <Quiet>
        {t('consent.askedBy', { agent: name })} · <Time at={event.at} />
      </Quiet>
      <Statement dir="auto">{event.body}</Statement>
      {card && (
        <div dir="auto">
          <Quiet>{card.controller}</Quiet>
          <Quiet>{card.withdrawal}</Quiet>
        </div>
      )}
      <Status $tone={tone(state)}>
        {icon(state)}
        <span>{cardText(t, state)}</span>
        {at !== undefined && <Time at={at} style="full" />}
      </Status>
      {state.answer === 'open' && <Quiet>{t('consent.onlyVisitor')}</Quiet>}
    </Frame>
  );
};
