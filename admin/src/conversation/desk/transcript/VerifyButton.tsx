import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Shield, WarningCircle } from '@strapi/icons';
import type { ReactElement } from 'react';
import { useVerifyLiveChatTranscriptMutation } from '../../../foundation/api';
import { useText } from '../../../foundation/i18n';
import { checkText, type CheckTone } from './checkText';

const ICONS: Record<CheckTone, ReactElement> = {
  success: <CheckCircle fill="success600" aria-hidden />,
  danger: <WarningCircle fill="danger600" aria-hidden />,
  warning: <WarningCircle fill="warning600" aria-hidden />,
};

/** Says whether an ended chat is still what it was when it was sealed. */
export const VerifyButton = ({ chatId }: { chatId: string }) => {
  const t = useText();
  const [verify, { data, isLoading, isError }] = useVerifyLiveChatTranscriptMutation();
  const result = data
    ? checkText(t, data)
    : isError
      ? { tone: 'warning' as const, text: t('transcript.verifyFailed') }
      : null;
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Button
        variant="secondary"
        size="S"
        startIcon={<Shield />}
        loading={isLoading}
        onClick={() => void verify(chatId)}
      >
        {t('transcript.verify')}
      </Button>
      <Flex role="status" gap={2} flex={1} minWidth={result ? '18rem' : undefined}>
        {result && (
          <>
            {ICONS[result.tone]}
            <Typography fontWeight="bold" textColor={`${result.tone}700`}>
              {result.text}
            </Typography>
          </>
        )}
      </Flex>
    </Flex>
  );
};
