import { Flex } from '@strapi/design-system';
import { useText } from '../../../foundation/i18n';
import { Skeleton, VisuallyHidden } from '../../../foundation/ui';

const ROWS = ['60%', '45%', '70%', '50%', '65%'];

export const ListSkeleton = () => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" role="status">
      <VisuallyHidden>{t('list.loading')}</VisuallyHidden>
      {ROWS.map((width) => (
        <Flex key={width} gap={3} padding={4} alignItems="flex-start">
          <Skeleton $width="3.6rem" $height="3.6rem" $round />
          <Flex direction="column" alignItems="stretch" gap={2} flex={1}>
            <Skeleton $width={width} $height="1.4rem" />
            <Skeleton $width="90%" />
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
};
