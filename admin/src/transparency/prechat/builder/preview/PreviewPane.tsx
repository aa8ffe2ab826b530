import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useTheme } from 'styled-components';
import type { FormDefinition } from '../../../../../../protocol';
import { usePreviewLiveChatFormMutation } from '../../../../foundation/api';
import { useLanguageName, useText } from '../../../../foundation/i18n';
import { Note, Segments } from '../../../../foundation/ui';
import { restText, useLatestAnswer } from '../../../publishing';
import { PreviewFrame, type Device, type View } from './PreviewFrame';

const VIEWS = ['start', 'offline', 'notice'] as const;
const DEVICES = ['desktop', 'phone'] as const;
const SHADES = ['light', 'dark'] as const;

interface PreviewPaneProps {
  form: FormDefinition;
  language: string;
  languages: readonly string[];
  onLanguage: (language: string) => void;
}

/** What visitors will see, with what it can be seen under. */
export const PreviewPane = ({ form, language, languages, onLanguage }: PreviewPaneProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const theme = useTheme();
  const [view, setView] = useState<View>('start');
  const [device, setDevice] = useState<Device>('desktop');
  const [shade, setShade] = useState<(typeof SHADES)[number]>(
    theme.colorScheme === 'dark' ? 'dark' : 'light'
  );
  const [ask] = usePreviewLiveChatFormMutation();
  const question = useMemo(() => ({ definition: form, language }), [form, language]);
  const { answer: config, error } = useLatestAnswer(ask, question);
  return (
    <Flex
      tag="section"
      aria-label={t('preview.title')}
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={4}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <Typography variant="delta" tag="h2">
        {t('preview.title')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Segments
          label={t('preview.view')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`preview.${value}`) }))}
          onChange={setView}
        />
        <Segments
          label={t('preview.device')}
          value={device}
          options={DEVICES.map((value) => ({ value, label: t(`preview.${value}`) }))}
          onChange={setDevice}
        />
        <Segments
          label={t('preview.shade')}
          value={shade}
          options={SHADES.map((value) => ({ value, label: t(`preview.${value}`) }))}
          onChange={setShade}
        />
        <SingleSelect
          aria-label={t('preview.language')}
          size="S"
          value={language}
          onChange={(tag) => onLanguage(String(tag))}
        >
          {languages.map((tag) => (
            <SingleSelectOption key={tag} value={tag}>
              {nameOf(tag)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      {error !== undefined && (
        <Note tone="warning">{t('preview.failed', { cause: restText(t, error) })}</Note>
      )}
      {config && !config.notice && config.form.fields.some(({ type }) => type === 'consent') && (
        <Note tone="danger">{t('preview.noNotice')}</Note>
      )}
      {config && config.language !== language && (
        <Note tone="warning">
          {t('preview.otherLanguage', {
            wanted: nameOf(language),
            shown: nameOf(config.language),
          })}
        </Note>
      )}
      <PreviewFrame config={config} view={view} device={device} dark={shade === 'dark'} />
    </Flex>
  );
};
