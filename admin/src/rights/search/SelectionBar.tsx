import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Plus, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useMay, ASK } from '../../foundation/permissions';
import { newErasurePath, newExportPath } from '../../foundation/paths';
import { useText } from '../../foundation/i18n';

interface SelectionBarProps {
  people: number;
  subjectIds: readonly string[];
  onRequest: () => void;
  onClear: () => void;
}

/** What can be done with the people that are chosen. */
export const SelectionBar = ({ people, subjectIds, onRequest, onClear }: SelectionBarProps) => {
  const t = useText();
  const navigate = useNavigate();
  const mayExport = useMay(ASK.exportCreate);
  const mayErase = useMay(ASK.erasurePrepare);
  const mayRequest = useMay(ASK.requestUpdate);
  return (
    <Flex
      gap={3}
      wrap="wrap"
      padding={4}
      background="primary100"
      hasRadius
      role="region"
      aria-label={t('people.chosenBar')}
    >
      <Typography fontWeight="semiBold" role="status">
        {t('people.chosen', { count: people })}
      </Typography>
      {mayExport && (
        <Button
          variant="secondary"
          startIcon={<Download />}
          onClick={() => navigate(newExportPath(subjectIds))}
        >
          {t('people.export')}
        </Button>
      )}
      {mayRequest && (
        <Button variant="secondary" startIcon={<Plus />} onClick={onRequest}>
          {t('people.newRequest')}
        </Button>
      )}
      {mayErase && (
        <Button
          variant="danger-light"
          startIcon={<Trash />}
          onClick={() => navigate(newErasurePath({ subjectIds }))}
        >
          {t('erasure.erase')}
        </Button>
      )}
      <Button variant="ghost" onClick={onClear}>
        {t('people.unchoose')}
      </Button>
    </Flex>
  );
};
