import { Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Cross } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ChatDetails } from '../../../../../protocol';
import { Time, useLanguageName, useText } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { Person } from '../../../foundation/ui';
import type { Layout } from '../layout';
import { AnswersSection } from './AnswersSection';
import { basisText } from './basisText';
import { ConsentsSection } from './ConsentsSection';
import { ContactSection } from './ContactSection';
import { PageLink } from './PageLink';
import { Fact, Section } from './Section';

const Scroll = styled.div`
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
`;

interface VisitorPanelProps {
  chat: ChatDetails;
  name: string;
  layout: Layout;
  maySeeLog: boolean;
  /** Has the permission to see people. */
  maySeePerson: boolean;
  onClose: () => void;
}

const personPath = (subjectId: string) => `${PRIVACY_PATH}/people/${encodeURIComponent(subjectId)}`;

/** Right pane: what is known of the visitor, and how it came to be known. */
export const VisitorPanel = (props: VisitorPanelProps) => {
  const { chat, name, layout, maySeeLog, maySeePerson, onClose } = props;
  const t = useText();
  const languageName = useLanguageName();
  const { notice, page } = chat;
  return (
    <Scroll>
      <Flex gap={3} padding={4} minHeight="6.4rem">
        {layout === 'narrow' && (
          <IconButton label={t('chat.toConversation')} variant="ghost" onClick={onClose}>
            <ArrowLeft />
          </IconButton>
        )}
        <Person
          id={chat.visitor.id}
          name={chat.visitor.name ?? chat.visitor.email}
          {...(chat.status !== 'ended' && { online: chat.visitorOnline })}
        />
        <Typography tag="h2" variant="omega" fontWeight="bold" ellipsis flex={1}>
          <bdi>{name}</bdi>
        </Typography>
        {layout !== 'narrow' && (
          <IconButton label={t('chat.hideDetails')} variant="ghost" onClick={onClose}>
            <Cross />
          </IconButton>
        )}
      </Flex>
      <ContactSection chat={chat} />
      <AnswersSection chat={chat} />
      <ConsentsSection chat={chat} maySeeLog={maySeeLog} />
      <Section title={t('panel.context')}>
        <dl>
          <Fact label={t('panel.page')}>{page && <PageLink {...page} />}</Fact>
          <Fact label={t('panel.language')}>{languageName(chat.language)}</Fact>
          <Fact label={t('panel.browser')}>{chat.userAgent}</Fact>
          <Fact label={t('panel.department')}>{chat.department?.name}</Fact>
        </dl>
      </Section>
      <Section title={t('panel.chat')}>
        <dl>
          <Fact label={t('panel.agent')}>{chat.agent?.name ?? t('panel.noAgent')}</Fact>
          <Fact label={t('panel.started')}>
            <Time at={chat.startedAt} style="full" />
          </Fact>
          <Fact label={t('panel.taken')}>
            {chat.takenAt !== undefined && <Time at={chat.takenAt} style="full" />}
          </Fact>
          <Fact label={t('panel.ended')}>
            {chat.endedAt !== undefined && <Time at={chat.endedAt} style="full" />}
          </Fact>
        </dl>
      </Section>
      <Section title={t('panel.privacy')}>
        <dl>
          <Fact label={t('panel.notice')}>
            {notice
              ? t('panel.noticeVersion', {
                  version: notice.version,
                  language: languageName(notice.language),
                })
              : t('panel.noNotice')}
          </Fact>
          <Fact label={t('panel.basis')}>{basisText(t, chat.lawfulBasis)}</Fact>
        </dl>
        {maySeePerson && (
          <Box paddingTop={3}>
            <Link tag={NavLink} to={personPath(chat.visitor.id)}>
              {t('panel.person')}
            </Link>
          </Box>
        )}
      </Section>
    </Scroll>
  );
};
