import { Button, Flex } from '@strapi/design-system';
import { Note } from '../notes/Note';
import { useText } from '../../i18n';

interface MovedNoteProps {
  onTheirs: () => void;
  onMine: () => void;
}

/** A colleague saved while something was being written here. Nothing is lost until somebody chooses. */
export const MovedNote = ({ onTheirs, onMine }: MovedNoteProps) => {
  const t = useText();
  return (
    <Note tone="warning" title={t('conflict.title')} alert>
      {t('conflict.text')}
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" size="S" onClick={onTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button variant="tertiary" size="S" onClick={onMine}>
          {t('conflict.mine')}
        </Button>
      </Flex>
    </Note>
  );
};
