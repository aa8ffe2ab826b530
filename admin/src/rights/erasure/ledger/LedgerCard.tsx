import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { LedgerStatus } from '../../../../../protocol';
import { LEDGER_FILE_PATH } from '../../../foundation/api';
import { Definition, Definitions, Card, CodeBlock, useFileDownload } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useRights } from '../parts/useRights';
import { ImportButton } from './ImportButton';

/** The ledger outside the database: what it is good for, its key, and the file itself. */
export const LedgerCard = ({ ledger }: { ledger: LedgerStatus }) => {
  const t = useText();
  const { approve } = useRights();
  const { busy, download } = useFileDownload();
  return (
    <Card title={t('ledger.title')} explain={t('ledger.explain')}>
      <Definitions>
        <Definition name={t('ledger.lines')}>
          {t('ledger.lineCount', { count: ledger.lines })}
        </Definition>
        <Definition name={t('ledger.key')}>
          <CodeBlock code={ledger.publicKey.trim()} />
        </Definition>
      </Definitions>
      {approve && (
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            startIcon={<Download />}
            loading={busy !== undefined}
            onClick={() => download(LEDGER_FILE_PATH, 'erasure-ledger.jsonl')}
          >
            {t('ledger.download')}
          </Button>
          <ImportButton />
        </Flex>
      )}
    </Card>
  );
};
