import { Box, Tabs as StrapiTabs } from '@strapi/design-system';
import type { FormState } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import type { Editing } from './editing';
import { FieldsTab } from './fields/FieldsTab';
import { TABS, type Tab } from './places';
import { AgeTab } from './tabs/AgeTab';
import { LookTab } from './tabs/LookTab';
import { TextsTab } from './tabs/TextsTab';
import { TranslateTab } from './tabs/TranslateTab';
import { VersionsTab } from './tabs/VersionsTab';
import { WhereTab } from './tabs/WhereTab';

interface TabsProps {
  state: FormState;
  editing: Editing;
  tab: Tab;
  selected: string | undefined;
  onTab: (tab: Tab) => void;
  onSelect: (field: string) => void;
  onMoved: (field: string) => void;
  onRestore: (version: number) => void;
}

/** A part that stays in the page when another is looked at; by itself the design system would leave it in sight. */
const kept = (value: Tab, shown: Tab) => ({
  value,
  forceMount: true as const,
  ...(value !== shown && { style: { display: 'none' } }),
});

/**
 * The parts of a form. What is behind another tab stays there: what was typed and not yet added is not lost with a change
 * of tab.
 */
export const Tabs = ({
  state,
  editing,
  tab,
  selected,
  onTab,
  onSelect,
  onMoved,
  onRestore,
}: TabsProps) => {
  const t = useText();
  return (
    <StrapiTabs.Root
      variant="simple"
      value={tab}
      onValueChange={(value) => {
        const next = TABS.find((one) => one === value);
        if (next) onTab(next);
      }}
    >
      <StrapiTabs.List aria-label={t('form.parts')} style={{ flexWrap: 'wrap' }}>
        {TABS.map((one) => (
          <StrapiTabs.Trigger key={one} value={one} style={{ whiteSpace: 'nowrap' }}>
            {t(`form.tab.${one}`)}
          </StrapiTabs.Trigger>
        ))}
      </StrapiTabs.List>
      <Box paddingTop={4}>
        <StrapiTabs.Content {...kept('fields', tab)}>
          <FieldsTab editing={editing} selected={selected} onSelect={onSelect} onMoved={onMoved} />
        </StrapiTabs.Content>
        <StrapiTabs.Content {...kept('texts', tab)}>
          <TextsTab editing={editing} />
        </StrapiTabs.Content>
        <StrapiTabs.Content value="translate">
          <TranslateTab editing={editing} />
        </StrapiTabs.Content>
        <StrapiTabs.Content {...kept('where', tab)}>
          <WhereTab editing={editing} formKey={state.key} />
        </StrapiTabs.Content>
        <StrapiTabs.Content {...kept('look', tab)}>
          <LookTab editing={editing} />
        </StrapiTabs.Content>
        <StrapiTabs.Content {...kept('age', tab)}>
          <AgeTab editing={editing} />
        </StrapiTabs.Content>
        <StrapiTabs.Content value="versions">
          <VersionsTab state={state} editing={editing} onRestore={onRestore} />
        </StrapiTabs.Content>
      </Box>
    </StrapiTabs.Root>
  );
};
