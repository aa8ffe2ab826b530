import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useText } from '../../foundation/i18n';
import { Note } from '../../foundation/ui';

export interface ProblemItem {
  id: string;
  text: string;
  onJump: () => void;
}

/** What has to be put right before saving; each leads to its place. */
export const ProblemList = ({ items }: { items: readonly ProblemItem[] }) => {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <Note tone="danger" title={t('editor.problems', { count: items.length })}>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {items.map((item) => (
          <li key={item.id}>
            <TextButton onClick={item.onJump}>
              <Typography textColor="inherit">{item.text}</Typography>
            </TextButton>
          </li>
        ))}
      </Flex>
    </Note>
  );
};
