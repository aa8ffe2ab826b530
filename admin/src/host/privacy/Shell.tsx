import { Box, Divider } from '@strapi/design-system';
import { Layouts, Page, SubNav, useIsMobile } from '@strapi/strapi/admin';
import { Suspense, type ReactNode } from 'react';
import { useText } from '../../foundation/i18n';
import type { MessageKey } from '../../foundation/translations';
import { addressOf, GROUPS, type Entry } from './entries';
import { PhoneNav } from './PhoneNav';
import { NativeControls } from '../../foundation/ui';
import { SafeguardNotices } from '../../foundation/safeguards';

const GROUP_LABELS: Record<(typeof GROUPS)[number], MessageKey> = {
  design: 'privacy.group.design',
  people: 'privacy.group.people',
  keeping: 'privacy.group.keeping',
  proof: 'privacy.group.proof',
  settings: 'privacy.group.settings',
};

const SideNav = ({ entries }: { entries: readonly Entry[] }) => {
  const t = useText();
  const groups = GROUPS.map((group) => ({
    group,
    links: entries.filter((entry) => entry.group === group),
  })).filter(({ links }) => links.length > 0);
  return (
    <SubNav.Main aria-label={t('privacy.title')}>
      <SubNav.Header label={t('privacy.title')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {groups.map(({ group, links }) => (
            <SubNav.Section key={group} label={t(GROUP_LABELS[group])}>
              {links.map((entry) => (
                <SubNav.Link key={entry.path} to={addressOf(entry)} label={t(entry.label)} />
              ))}
            </SubNav.Section>
          ))}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};

interface ShellProps {
  entries: readonly Entry[];
  children: ReactNode;
}

/** The frame of all pages of "Forms & privacy": navigation beside them, above them on a phone. */
export const Shell = ({ entries, children }: ShellProps) => {
  const isMobile = useIsMobile();
  return (
    <Layouts.Root sideNav={<SideNav entries={entries} />}>
      <NativeControls />
      {isMobile && (
        <Box padding={4} paddingBottom={0}>
          <PhoneNav entries={entries} />
        </Box>
      )}
      <SafeguardNotices />
      <Suspense fallback={<Page.Loading />}>{children}</Suspense>
    </Layouts.Root>
  );
};
