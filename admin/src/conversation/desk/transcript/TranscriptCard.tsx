import { Button, Flex, Typography } from '@strapi/design-system';
import { File, Lock } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ChatDetails, EndedBy } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import type { MessageKey } from '../../../foundation/translations';
import type { Timeline } from '../../../foundation/realtime';
import { CardFacts } from './CardFacts';
import { PrintView } from './PrintView';
import { RedactionFacts } from './RedactionFacts';
import { useSeal } from './useSeal';
import { VerifyButton } from './VerifyButton';

const Card = styled.footer`
  background: ${({ theme }) => theme.colors.neutral0};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 1.2rem;
  max-height: 45%;
  overflow-y: auto;
  padding: 1.4rem 1.6rem 1.6rem;
`;

const Facts = styled.dl`
  display: flex;
  flex-wrap: wrap;
  font-size: 1.2rem;
  gap: 0.4rem 2rem;
  line-height: 1.8rem;
  div {
    display: flex;
    gap: 0.6rem;
    min-width: 0;
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
  }
`;

const ENDED: Record<EndedBy, MessageKey> = {
  visitor: 'transcript.endedVisitor',
  agent: 'transcript.endedAgent',
  system: 'transcript.endedSystem',
};

interface TranscriptCardProps {
  chat: ChatDetails;
  timeline: Timeline;
  visitorName: string;
  /** Has the permission to verify. */
  mayVerify: boolean;
}

/** Below an ended chat: what its sealed transcript is, and whether it still is that. */
export const TranscriptCard = ({ chat, timeline, visitorName, mayVerify }: TranscriptCardProps) => {
  const t = useText();
  const [printing, setPrinting] = useState(false);
  const { transcript, endedBy, chatId } = chat;
  useSeal(transcript !== undefined);
  return (
    <Card>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Flex gap={2}>
          <Lock aria-hidden fill="neutral600" />
          <Typography fontWeight="bold" tag="h3">
            {t('transcript.title')}
          </Typography>
          {endedBy && (
            <Typography variant="pi" textColor="neutral600">
              {t(ENDED[endedBy])}
            </Typography>
          )}
        </Flex>
        <Button variant="tertiary" size="S" startIcon={<File />} onClick={() => setPrinting(true)}>
          {t('transcript.print')}
        </Button>
      </Flex>
      {transcript ? (
        <Facts>
          <div>
            <dd>{t('transcript.messages', { count: transcript.messageCount })}</dd>
          </div>
          <div>
            <dt>{t('transcript.from')}</dt>
            <dd>
              <Time at={transcript.firstAt} style="full" />
            </dd>
          </div>
          <div>
            <dt>{t('transcript.to')}</dt>
            <dd>
              <Time at={transcript.lastAt} style="full" />
            </dd>
          </div>
          <div>
            <dt>{t('transcript.sealed')}</dt>
            <dd>
              <Time at={transcript.sealedAt} style="full" />
            </dd>
          </div>
          <div>
            <dt>{t('transcript.digest')}</dt>
            <dd title={transcript.digest}>{transcript.digest.slice(0, 16)}…</dd>
          </div>
          <RedactionFacts redactions={transcript.redactions} />
          <CardFacts chat={chat} timeline={timeline} />
        </Facts>
      ) : (
        <Typography textColor="neutral600">{t('transcript.unsealed')}</Typography>
      )}
      {mayVerify ? (
        <VerifyButton chatId={chatId} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('transcript.forbidden')}
        </Typography>
      )}
      {printing && (
        <PrintView
          chat={chat}
          timeline={timeline}
          visitorName={visitorName}
          onDone={() => setPrinting(false)}
        />
      )}
    </Card>
  );
};
