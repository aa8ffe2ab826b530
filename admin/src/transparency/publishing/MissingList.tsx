import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useLanguageName, useText } from '../../foundation/i18n';

export interface MissingItem {
  id: string;
  language: string;
  name: string;
  onJump: () => void;
}

const SHOWN = 6;

/** Texts that are missing, language by language; each leads to its place. */
export const MissingList = ({ items }: { items: readonly MissingItem[] }) => {
  const t = useText();
  const nameOf = useLanguageName();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN);
  const languages = [...new Set(shown.map(({ language }) => language))];
  return (
    <Flex
      tag="section"
      aria-label={t('missing.title')}
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={4}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <Typography variant="delta" tag="h2">
        {t('missing.title')}
      </Typography>
      <Typography textColor="neutral600">{t('missing.explain')}</Typography>
      {languages.map((language) => (
        <Flex key={language} gap={3} wrap="wrap" tag="ul">
          <Typography tag="li" fontWeight="semiBold">
            {nameOf(language)}
          </Typography>
          {shown
            .filter((item) => item.language === language)
            .map((item) => (
              <li key={item.id}>
                <TextButton onClick={item.onJump}>{item.name}</TextButton>
              </li>
            ))}
        </Flex>
      ))}
      {items.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>
          {t('missing.more', { count: items.length - shown.length })}
        </TextButton>
      )}
    </Flex>
  );
};
