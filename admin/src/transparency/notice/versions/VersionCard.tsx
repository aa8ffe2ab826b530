import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { NoticeVersionInfo, RenderedNotice } from '../../../../../protocol';
import { useGetLiveChatNoticeVersionQuery } from '../../../foundation/api';
import { useLanguageName, useText } from '../../../foundation/i18n';
import { Card, CardSkeleton, LoadError, useCopy, ChoiceControl } from '../../../foundation/ui';
import { restText, SideBySide } from '../../publishing';
import { NoticeReading } from '../NoticeReading';
import { NoticeDiff } from './NoticeDiff';

const Hash = styled.code`
  font-family: SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
  font-size: 1.2rem;
  overflow-wrap: anywhere;
`;

const Fingerprint = ({ sha256 }: { sha256: string }) => {
  const t = useText();
  const copy = useCopy();
  return (
    <Flex gap={3} wrap="wrap">
      <Typography textColor="neutral600">SHA-256</Typography>
      <Typography>
        <Hash>{sha256}</Hash>
      </Typography>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Duplicate />}
        onClick={() => void copy(sha256, t('copy.done'))}
      >
        {t('notice.copyHash')}
      </Button>
    </Flex>
  );
};

const NONE = 'none';

interface VersionCardProps {
  info: NoticeVersionInfo;
  versions: readonly NoticeVersionInfo[];
}

/** One version: its text and fingerprint per language, or what is different from another. */
export const VersionCard = ({ info, versions }: VersionCardProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const { data, error, refetch } = useGetLiveChatNoticeVersionQuery(info.version);
  const [asked, setAsked] = useState(info.languages[0] ?? 'en');
  const [other, setOther] = useState(NONE);
  const notices: readonly RenderedNotice[] = data?.notices ?? [];
  const notice = notices.find(({ language }) => language === asked) ?? notices[0];
  if (error) return <LoadError text={restText(t, error)} onRetry={() => void refetch()} />;
  if (!notice) return <CardSkeleton />;
  return (
    <Card title={t('forms.versionNumber', { version: info.version })}>
      <SideBySide>
        <ChoiceControl
          id="notice-version-language"
          label={t('notice.language')}
          disabled={false}
          value={notice.language}
          options={notices.map(({ language }) => ({ value: language, label: nameOf(language) }))}
          onChange={setAsked}
        />
        <ChoiceControl
          id="notice-version-other"
          label={t('form.compareWith')}
          disabled={false}
          value={other}
          options={[
            { value: NONE, label: t('notice.compareNone') },
            ...versions
              .filter(({ version }) => version !== info.version)
              .map(({ version }) => ({
                value: String(version),
                label: t('forms.versionNumber', { version }),
              })),
          ]}
          onChange={setOther}
        />
      </SideBySide>
      <Fingerprint sha256={notice.sha256} />
      {other === NONE ? (
        <NoticeReading notice={notice} />
      ) : (
        <NoticeDiff notice={notice} version={info.version} other={Number(other)} />
      )}
    </Card>
  );
};
