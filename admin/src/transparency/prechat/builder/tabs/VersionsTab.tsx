import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { FormState, FormVersionInfo } from '../../../../../../protocol';
import { Time, useText } from '../../../../foundation/i18n';
import { Card, Confirm, Hint } from '../../../../foundation/ui';
import type { Editing } from '../editing';
import { VersionChanges } from './VersionChanges';

const Row = styled.li`
  align-items: center;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
  justify-content: space-between;
  padding: 1rem 0;
`;

interface VersionsTabProps {
  state: FormState;
  editing: Editing;
  onRestore: (version: number) => void;
}

/** What was published before: what is different, and the way back. */
export const VersionsTab = ({ state, editing, onRestore }: VersionsTabProps) => {
  const t = useText();
  const [compared, setCompared] = useState<number>();
  const [restoring, setRestoring] = useState<number>();
  const { versions } = state;
  if (versions.length === 0) return <Hint title={t('form.noVersions')} />;
  const line = ({ version, publishedAt, publishedBy }: FormVersionInfo, index: number) => (
    <Row key={version}>
      <div>
        <Typography fontWeight="semiBold" tag="p">
          {t('forms.versionNumber', { version })}
          {index === 0 && state.published && ` · ${t('form.inUse')}`}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <Time at={publishedAt} style="full" />
          {publishedBy && ` · ${publishedBy}`}
        </Typography>
      </div>
      <Flex gap={2}>
        <Button
          variant="tertiary"
          size="S"
          aria-pressed={compared === version}
          onClick={() => setCompared(version)}
        >
          {t('form.compare', { version })}
        </Button>
        {!editing.disabled && (
          <Button variant="secondary" size="S" onClick={() => setRestoring(version)}>
            {t('form.restore', { version })}
          </Button>
        )}
      </Flex>
    </Row>
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={t('form.tab.versions')} explain={t('form.versionsHint')}>
        <ul>{versions.map(line)}</ul>
      </Card>
      {compared !== undefined && (
        <VersionChanges
          formKey={state.key}
          version={compared}
          versions={versions}
          draft={editing.form}
          language={editing.language}
        />
      )}
      <Confirm
        open={restoring !== undefined}
        title={t('form.restoreTitle', { version: restoring ?? 0 })}
        text={t('form.restoreText')}
        action={t('form.restoreAction')}
        onConfirm={() => restoring !== undefined && onRestore(restoring)}
        onClose={() => setRestoring(undefined)}
      />
    </Flex>
  );
};
