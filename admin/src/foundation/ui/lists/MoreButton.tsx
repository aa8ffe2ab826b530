import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../i18n';

interface MoreButtonProps {
  hasMore: boolean;
  loadingMore: boolean;
  moreFailed: boolean;
  onMore: () => void;
}

/** The way to the next page of a list; nothing when this is all. */
export const MoreButton = ({ hasMore, loadingMore, moreFailed, onMore }: MoreButtonProps) => {
  const t = useText();
  if (!hasMore) return null;
  return (
    <Flex direction="column" gap={3} paddingTop={2}>
      {moreFailed && (
        <Typography variant="pi" textColor="danger700" role="alert">
          {t('people.moreFailed')}
        </Typography>
      )}
      <Button variant="tertiary" loading={loadingMore} onClick={onMore}>
        {t('list.more')}
      </Button>
    </Flex>
  );
};
