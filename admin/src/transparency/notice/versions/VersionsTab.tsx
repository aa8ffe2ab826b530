import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { NoticeState, NoticeVersionInfo } from '../../../../../protocol';
import { useCallOffLiveChatNoticeMutation } from '../../../foundation/api';
import { Time, useLanguageName, useText } from '../../../foundation/i18n';
import { Card, Confirm, Hint } from '../../../foundation/ui';
import { Mark, restText } from '../../publishing';
import { versionState, type VersionState } from '../rules/versions';
import { VersionCard } from './VersionCard';

const Row = styled.li`
  align-items: center;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
  justify-content: space-between;
  padding: 1rem 0;
`;

const TONES = {
  current: 'success',
  scheduled: 'warning',
  earlier: 'neutral',
} as const satisfies Record<VersionState, string>;

interface VersionsTabProps {
  state: NoticeState;
  mayChange: boolean;
  chosen: number | undefined;
  onChoose: (version: number) => void;
}

/** Every version of the notice, with where it stands. */
export const VersionsTab = ({ state, mayChange, chosen, onChoose }: VersionsTabProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const { toggleNotification } = useNotification();
  const [callingOff, setCallingOff] = useState<number>();
  const [callOff] = useCallOffLiveChatNoticeMutation();
  const shown = state.versions.find(({ version }) => version === chosen) ?? state.versions[0];
  if (!shown) return <Hint title={t('notice.noVersions')} />;

  const cancel = async (version: number) => {
    const answer = await callOff(version);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: restText(t, answer.error) }
        : { type: 'success', message: t('notice.calledOff', { version }) }
    );
  };
  const line = (info: NoticeVersionInfo) => {
    const stand = versionState(state, info);
    return (
      <Row key={info.version}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight="semiBold">
              {t('forms.versionNumber', { version: info.version })}
            </Typography>
            <Mark $tone={TONES[stand]}>{t(`notice.state.${stand}`)}</Mark>
            {info.material && <Mark $tone="warning">{t('material.tag')}</Mark>}
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {t('notice.from')} <Time at={info.effectiveFrom} style="full" />
            {` · ${info.languages.map(nameOf).join(', ')}`}
            {info.publishedBy && ` · ${info.publishedBy}`}
          </Typography>
          {info.note && <Typography>{info.note}</Typography>}
        </Flex>
        <Flex gap={2}>
          <Button
            variant="tertiary"
            size="S"
            aria-pressed={info.version === shown.version}
            onClick={() => onChoose(info.version)}
          >
            {t('notice.show', { version: info.version })}
          </Button>
          {mayChange && stand === 'scheduled' && (
            <Button variant="danger-light" size="S" onClick={() => setCallingOff(info.version)}>
              {t('notice.callOff')}
            </Button>
          )}
        </Flex>
      </Row>
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={t('notice.tab.versions')} explain={t('notice.versionsHint')}>
        <ul>{state.versions.map(line)}</ul>
      </Card>
      <VersionCard key={shown.version} info={shown} versions={state.versions} />
      <Confirm
        open={callingOff !== undefined}
        danger
        title={t('notice.callOffTitle')}
        text={t('notice.callOffText', { version: callingOff ?? 0 })}
        action={t('notice.callOff')}
        onConfirm={() => callingOff !== undefined && void cancel(callingOff)}
        onClose={() => setCallingOff(undefined)}
      />
    </Flex>
  );
};
