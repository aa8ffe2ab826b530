import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { LedgerStatus } from '../../../../../protocol';
import { Note } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { ReplayDialog } from './ReplayDialog';

/** Says when ledger and database do not agree: a backup was restored, or the file was touched. */
export const LedgerAlarm = ({ ledger }: { ledger: LedgerStatus }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { missing, broken, replaying } = ledger;
  return (
    <>
      {broken && (
        <Note
          tone="danger"
          title={t('ledger.broken', { line: broken.line, why: t(`ledgerFault.${broken.reason}`) })}
          alert
        >
          {t('ledger.brokenText')}
        </Note>
      )}
      {replaying ? (
        <Note tone="primary" title={t('ledger.replaying')} alert>
          {t('ledger.replayingText')}
        </Note>
      ) : (
        missing.length > 0 && (
          <Note tone="danger" title={t('ledger.missing', { count: missing.length })} alert>
            <p>{t('ledger.missingText')}</p>
            <div>
              <Button variant="tertiary" onClick={() => setOpen(true)}>
                {t('ledger.show')}
              </Button>
            </div>
          </Note>
        )
      )}
      {open && <ReplayDialog missing={missing} onClose={() => setOpen(false)} />}
    </>
  );
};
