import { Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import type { NoticeDefinition } from '../../../../../protocol';
import { usePreviewLiveChatNoticeMutation } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { CardSkeleton, Note } from '../../../foundation/ui';
import { restText, useLatestAnswer } from '../../publishing';
import { NoticeReading } from '../NoticeReading';

interface NoticePreviewProps {
  notice: NoticeDefinition;
  language: string;
  /** There is enough to make a notice of. */
  complete: boolean;
}

/** The draft as visitors will read it: own words and generated parts in one. */
export const NoticePreview = ({ notice, language, complete }: NoticePreviewProps) => {
  const t = useText();
  const [ask] = usePreviewLiveChatNoticeMutation();
  const question = useMemo(
    () => (complete ? { definition: notice, language } : undefined),
    [complete, notice, language]
  );
  const { answer, error } = useLatestAnswer(ask, question);
  return (
    <Flex
      tag="section"
      aria-label={t('notice.preview')}
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={6}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <div>
        <Typography variant="delta" tag="h2">
          {t('notice.preview')}
        </Typography>
        <Typography textColor="neutral600" tag="p">
          {t('notice.previewHint')}
        </Typography>
      </div>
      {!complete && <Note tone="secondary">{t('notice.previewIncomplete')}</Note>}
      {error !== undefined && (
        <Note tone="warning">{t('preview.failed', { cause: restText(t, error) })}</Note>
      )}
      {answer && <NoticeReading notice={answer} />}
      {!answer && complete && error === undefined && <CardSkeleton />}
    </Flex>
  );
};
