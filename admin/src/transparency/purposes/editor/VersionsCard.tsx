import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { PurposeDefinition, PurposeState } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { Card } from '../../../foundation/ui';
import { Mark, ChangeList, useSay } from '../../publishing';
import { comparePurposes, toDefinition } from '../rules/facts';

const Row = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding: 1rem 0;
`;

interface VersionsCardProps {
  state: PurposeState;
  draft: PurposeDefinition;
}

/** Every version there was, with what each changed and what is different now. */
export const VersionsCard = ({ state, draft }: VersionsCardProps) => {
  const t = useText();
  const say = useSay();
  const [open, setOpen] = useState<number>();
  const versions = [state.current, ...state.earlier];
  return (
    <Card title={t('form.tab.versions')} explain={t('purpose.versionsHint')}>
      <ul>
        {versions.map((version, at) => {
          const previous = versions[at + 1];
          const isOpen = open === version.version;
          return (
            <Row key={version.version}>
              <Flex justifyContent="space-between" gap={3} wrap="wrap">
                <Flex gap={3} wrap="wrap">
                  <Typography fontWeight="semiBold">
                    {t('forms.versionNumber', { version: version.version })}
                  </Typography>
                  <Typography textColor="neutral600">
                    {version.version > 0 && <Time at={version.publishedAt} style="full" />}
                    {version.version === 0 && t('purpose.builtIn')}
                    {version.publishedBy && ` · ${version.publishedBy}`}
                  </Typography>
                  {version.material && <Mark $tone="warning">{t('material.tag')}</Mark>}
                </Flex>
                <Button
                  variant="tertiary"
                  size="S"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? undefined : version.version)}
                >
                  {t('purpose.showChanges', { version: version.version })}
                </Button>
              </Flex>
              {isOpen && (
                <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
                  {previous && (
                    <>
                      <Typography variant="sigma" tag="h3">
                        {t('purpose.changedThen')}
                      </Typography>
                      <ChangeList changes={comparePurposes(say, previous, version)} />
                    </>
                  )}
                  <Typography variant="sigma" tag="h3">
                    {t('purpose.changedSince')}
                  </Typography>
                  <ChangeList changes={comparePurposes(say, toDefinition(version), draft)} />
                </Flex>
              )}
            </Row>
          );
        })}
      </ul>
    </Card>
  );
};
