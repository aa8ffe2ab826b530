import { Flex, Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useLanguageName, useText } from '../../foundation/i18n';
import { OFFERED } from '../../foundation/input';
import { PressButton } from '../../foundation/ui';
import { TagDialog } from './TagDialog';
import { Mark } from './Mark';

interface LanguageBarProps {
  languages: readonly string[];
  language: string;
  /** Number of missing texts by language. */
  missing: Readonly<Record<string, number>>;
  disabled: boolean;
  /** Only the offered languages: for texts with parts that exist in no other. */
  closed?: boolean;
  onChoose: (language: string) => void;
  onAdd: (language: string) => void;
}

/** Which language the texts are shown in, and what each one lacks. */
export const LanguageBar = ({
  languages,
  language,
  missing,
  disabled,
  closed = false,
  onChoose,
  onAdd,
}: LanguageBarProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const [asking, setAsking] = useState(false);
  const offered = OFFERED.filter((tag) => !languages.includes(tag));
  const canAdd = !disabled && (offered.length > 0 || !closed);
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={t('language.label')}>
      {languages.map((tag) => (
        <PressButton
          key={tag}
          type="button"
          aria-pressed={tag === language}
          onClick={() => onChoose(tag)}
        >
          {nameOf(tag)}
          {(missing[tag] ?? 0) > 0 && (
            <Mark $tone="warning">{t('language.missing', { count: missing[tag] ?? 0 })}</Mark>
          )}
        </PressButton>
      ))}
      {canAdd && (
        <Menu.Root>
          <Menu.Trigger variant="tertiary" size="S" startIcon={<Plus />} endIcon={null}>
            {t('language.add')}
          </Menu.Trigger>
          <Menu.Content>
            {offered.map((tag) => (
              <Menu.Item key={tag} onSelect={() => onAdd(tag)}>
                {nameOf(tag)}
              </Menu.Item>
            ))}
            {!closed && (
              <Menu.Item onSelect={() => setAsking(true)}>{t('language.other')}</Menu.Item>
            )}
          </Menu.Content>
        </Menu.Root>
      )}
      {asking && (
        <TagDialog
          onClose={() => setAsking(false)}
          onAdd={(tag) => {
            setAsking(false);
            onAdd(tag);
          }}
        />
      )}
    </Flex>
  );
};
