import { Tabs } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { CaseCounts } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Stack } from '../../foundation/ui';
import { VIEWS, type CaseView } from './rules/caseList';

interface ViewsProps {
  view: CaseView;
  counts: CaseCounts | undefined;
  onChange: (view: CaseView) => void;
  /** The list of the chosen part. */
  children: ReactNode;
}

const Panel = styled(Stack)`
  padding-top: 1.6rem;
`;

const isCounted = (view: CaseView): view is keyof CaseCounts => view !== 'closed' && view !== 'all';

/** Parts of the list, each with how many it holds. */
export const Views = ({ view, counts, onChange, children }: ViewsProps) => {
  const t = useText();
  return (
    <Tabs.Root
      variant="simple"
      value={view}
      onValueChange={(value) => {
        const next = VIEWS.find((one) => one === value);
        if (next) onChange(next);
      }}
    >
      <Tabs.List aria-label={t('cases.views')} style={{ flexWrap: 'wrap' }}>
        {VIEWS.map((one) => (
          <Tabs.Trigger key={one} value={one} style={{ whiteSpace: 'nowrap' }}>
            {counts && isCounted(one)
              ? t('person.tab', { name: t(`cases.view.${one}`), count: counts[one] })
              : t(`cases.view.${one}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {/* One for each tab, so that each controls something that is there. */}
      {VIEWS.map((one) => (
        <Tabs.Content key={one} value={one}>
          {one === view && <Panel>{children}</Panel>}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};
