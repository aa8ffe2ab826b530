import { Button, Flex } from '@strapi/design-system';
import { Download, Lock, Pencil, Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Person } from '../../../../../protocol';
import { useMay, ASK } from '../../../foundation/permissions';
import { CorrectDialog } from '../../correction';
import { newErasurePath, newExportPath } from '../../../foundation/paths';
import { PlaceHoldDialog } from '../../holds';
import { useText } from '../../../foundation/i18n';
import { NewCaseDialog } from '../../cases';

type Opened = 'request' | 'hold' | 'correct';

/** What can be done for a person. */
export const PersonActions = ({ person }: { person: Person }) => {
  const t = useText();
  const navigate = useNavigate();
  const mayExport = useMay(ASK.exportCreate);
  const mayRequest = useMay(ASK.requestUpdate);
  const mayErase = useMay(ASK.erasurePrepare);
  const mayHold = useMay(ASK.holdUpdate);
  const mayCorrect = useMay(ASK.subjectCorrect);
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const { subjectIds } = person;
  const [subjectId = ''] = subjectIds;
  return (
    <Flex gap={2} wrap="wrap">
      {mayErase && (
        <Button
          variant="danger-light"
          startIcon={<Trash />}
          onClick={() => navigate(newErasurePath({ subjectIds }))}
        >
          {t('erasure.erase')}
        </Button>
      )}
      {mayHold && (
        <Button variant="secondary" startIcon={<Lock />} onClick={() => setOpened('hold')}>
          {t('hold.open')}
        </Button>
      )}
      {mayCorrect && (
        <Button variant="secondary" startIcon={<Pencil />} onClick={() => setOpened('correct')}>
          {t('correct.open')}
        </Button>
      )}
      {mayRequest && (
        <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpened('request')}>
          {t('people.newRequest')}
        </Button>
      )}
      {mayExport && (
        <Button startIcon={<Download />} onClick={() => navigate(newExportPath(subjectIds))}>
          {t('people.export')}
        </Button>
      )}
      {opened === 'request' && <NewCaseDialog people={[person]} onClose={close} />}
      {opened === 'hold' && (
        <PlaceHoldDialog target={{ kind: 'subject', subjectId }} onClose={close} />
      )}
      {opened === 'correct' && <CorrectDialog subjectIds={subjectIds} onClose={close} />}
    </Flex>
  );
};
