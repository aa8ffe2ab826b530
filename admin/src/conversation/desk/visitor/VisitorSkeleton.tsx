import { Flex } from '@strapi/design-system';
import { Skeleton } from '../../../foundation/ui';

export const VisitorSkeleton = () => (
  <Flex direction="column" alignItems="stretch" gap={5} padding={4} aria-hidden>
    <Flex gap={3}>
      <Skeleton $width="3.6rem" $height="3.6rem" $round />
      <Skeleton $width="55%" $height="1.4rem" />
    </Flex>
    <Skeleton $width="40%" />
    <Skeleton $width="85%" />
    <Skeleton $width="30%" />
    <Skeleton $width="70%" />
  </Flex>
);
