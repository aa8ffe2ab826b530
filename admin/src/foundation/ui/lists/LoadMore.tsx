import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../i18n';

interface LoadMoreProps {
  shown: number;
  total: number;
  more: boolean;
  loading: boolean;
  failed: boolean;
  onMore: () => void;
}

/** How many of how many are shown, and the way to the next ones. */
export const LoadMore = ({ shown, total, more, loading, failed, onMore }: LoadMoreProps) => {
  const t = useText();
  return (
    <Flex direction="column" gap={3} paddingTop={2}>
      <Typography variant="pi" textColor="neutral600" role="status">
        {failed ? t('consents.moreFailed') : t('consents.shown', { shown, total })}
      </Typography>
      {more && (
        <Button variant="tertiary" loading={loading} onClick={onMore}>
          {t('list.more')}
        </Button>
      )}
    </Flex>
  );
};
