import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import type { AffectedAnswer, BreachInfo } from '../../../../protocol';
import { affectedFilePath, useCountLiveChatAffectedMutation } from '../../foundation/api';
import { Note, Card, useFileDownload, useRun } from '../../foundation/ui';
import { same } from '../../foundation/input';
import { useText } from '../../foundation/i18n';
import type { BreachDraft } from './breach';
import { AffectedResult } from './AffectedResult';

interface AffectedCardProps {
  draft: BreachDraft;
  info: BreachInfo | undefined;
  /** What is written is not what is saved: the file goes by the latter. */
  dirty: boolean;
}

interface Counted {
  scope: Pick<BreachDraft, 'from' | 'to' | 'stores'>;
  answer: AffectedAnswer;
}

const CsvButton = ({ info, dirty }: { info: BreachInfo; dirty: boolean }) => {
  const t = useText();
  const { busy, download } = useFileDownload();
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={busy !== undefined}
      disabled={dirty}
      title={dirty ? t('breach.csvUnsaved') : undefined}
      onClick={() => download(affectedFilePath(info.breachId), `${info.reference}-affected.csv`)}
    >
      {t('breach.csv')}
    </Button>
  );
};

/** Whom it concerns, by what is stored now. */
export const AffectedCard = ({ draft, info, dirty }: AffectedCardProps) => {
  const t = useText();
  const { from, to, stores } = draft;
  const scope = { from, to, stores };
  const [count] = useCountLiveChatAffectedMutation();
  const { run, busy, failure } = useRun();
  const [counted, setCounted] = useState<Counted>();
  const canCount = from !== undefined && to !== undefined && from <= to && stores.length > 0;
  const ask = async () => {
    if (from === undefined || to === undefined) return;
    const answer = await run(count({ from, to, stores }));
    if (answer) setCounted({ scope, answer });
  };
  return (
    <Card
      title={t('breach.affected')}
      explain={t('breach.affectedExplain')}
      action={
        <Flex gap={2} wrap="wrap">
          <Button
            variant="secondary"
            loading={busy}
            disabled={!canCount}
            onClick={() => void ask()}
          >
            {t('breach.count')}
          </Button>
          {info && <CsvButton info={info} dirty={dirty} />}
        </Flex>
      }
    >
      {failure !== undefined && <Note tone="danger" title={failure} alert />}
      <div role="status">
        {counted && !same(counted.scope, scope) && (
          <Typography textColor="neutral600">{t('breach.staleCount')}</Typography>
        )}
        {counted && same(counted.scope, scope) && <AffectedResult answer={counted.answer} />}
      </div>
    </Card>
  );
};
