import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { CaseEvent } from '../../../../protocol';
import { Tag, CardLine } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { MAIL_TONES } from './tones';
import { useCaseAction } from './useCaseAction';

interface MailLineProps {
  caseId: string;
  mail: NonNullable<CaseEvent['mail']>;
  mayRetry: boolean;
}

/** A mail of the case: to whom, and whether it has gone. */
export const MailLine = ({ caseId, mail, mayRetry }: MailLineProps) => {
  const t = useText();
  const { act, busy } = useCaseAction(caseId);
  return (
    <CardLine>
      <span>{t('case.mail', { subject: mail.subject, to: mail.to })}</span>
      <Tag $tone={MAIL_TONES[mail.state]}>{t(`mailState.${mail.state}`)}</Tag>
      {mail.state !== 'sent' && mayRetry && (
        <Button
          variant="tertiary"
          size="S"
          startIcon={<ArrowClockwise />}
          loading={busy}
          onClick={() => void act({ type: 'retry_mail', mailId: mail.mailId }, true)}
        >
          {t('case.retryMail')}
        </Button>
      )}
    </CardLine>
  );
};
