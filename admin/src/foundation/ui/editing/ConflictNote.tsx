import { Button, Flex } from '@strapi/design-system';
import { useText } from '../../i18n';
import { Note } from '../notes/Note';

interface ConflictNoteProps {
  busy?: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** A colleague saved while something was being written here. Nothing is lost until somebody chooses. */
export const ConflictNote = ({ busy = false, onTheirs, onMine }: ConflictNoteProps) => {
  const t = useText();
  return (
    <Note tone="warning" title={t('conflict.title')} alert>
      {t('conflict.text')}
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" size="S" loading={busy} onClick={onTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button variant="tertiary" size="S" disabled={busy} onClick={onMine}>
          {t('conflict.mine')}
        </Button>
      </Flex>
    </Note>
  );
};
