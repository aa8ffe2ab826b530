import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChatDetails, ConsentState } from '../../../../../protocol';
import { Time, useLocalized, useText } from '../../../foundation/i18n';
import { useRealtime } from '../../../foundation/realtime';
import { ink, type Tone } from '../../../foundation/ui';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { Fact, Section } from './Section';

const TONES: Partial<Record<ConsentState, Tone>> = {
  given: 'success',
  requested: 'warning',
  invalidated: 'warning',
};

const State = styled.strong<{ $tone: Tone | undefined }>`
  color: ${({ theme, $tone }) => ($tone ? ink(theme, $tone) : theme.colors.neutral800)};
  font-weight: 600;
`;

interface ConsentsSectionProps {
  chat: ChatDetails;
  /** Has the permission to see the consent log. */
  maySeeLog: boolean;
}

/** What the visitor has agreed to, refused or taken back, and whether they are of the age that was asked for. */
export const ConsentsSection = ({ chat, maySeeLog }: ConsentsSectionProps) => {
  const t = useText();
  const localized = useLocalized();
  const purposes = useRealtime((state) => state.desk.purposes);
  const nameOf = (purpose: string, name: string) =>
    localized(purposes.find(({ key }) => key === purpose)?.names, name);
  const { consents, ofAge } = chat;
  return (
    <Section title={t('panel.consents')}>
      {consents.length === 0 && (
        <Typography textColor="neutral600" tag="p">
          {t('panel.noConsents')}
        </Typography>
      )}
      <dl>
        {consents.map(({ purpose, name, state, at }) => (
          <Fact key={purpose} label={nameOf(purpose, name)}>
            <State $tone={TONES[state]}>{t(`consentState.${state}`)}</State> ·{' '}
            <Time at={at} style="full" />
          </Fact>
        ))}
        <Fact label={t('panel.age')}>
          {ofAge !== undefined && t(ofAge ? 'panel.ofAge' : 'panel.belowAge')}
        </Fact>
      </dl>
      {maySeeLog && consents.length > 0 && (
        <Link tag={NavLink} to={`${PRIVACY_PATH}/consents?search=${chat.chatId}`}>
          {t('panel.consentLog')}
        </Link>
      )}
    </Section>
  );
};
