import { Button, Flex } from '@strapi/design-system';
import { Download, Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Person } from '../../../../protocol';
import { useMay } from '../../editors';
import { useText } from '../../i18n';
import { ASK } from '../../permissions';
import { NewCaseDialog } from '../cases/NewCaseDialog';
import { newExportPath } from '../paths';

/** What can be done for a person. */
export const PersonActions = ({ person }: { person: Person }) => {
  const t = useText();
  const navigate = useNavigate();
  const mayExport = useMay(ASK.exportCreate);
  const mayRequest = useMay(ASK.requestUpdate);
  const [asking, setAsking] = useState(false);
  return (
    <Flex gap={2} wrap="wrap">
      {mayRequest && (
        <Button variant="secondary" startIcon={<Plus />} onClick={() => setAsking(true)}>
          {t('people.newRequest')}
        </Button>
      )}
      {mayExport && (
        <Button startIcon={<Download />} onClick={() => navigate(newExportPath(person.subjectIds))}>
          {t('people.export')}
        </Button>
      )}
      {asking && <NewCaseDialog people={[person]} onClose={() => setAsking(false)} />}
    </Flex>
  );
};
