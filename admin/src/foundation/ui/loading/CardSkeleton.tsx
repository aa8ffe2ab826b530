import { Flex } from '@strapi/design-system';
import { Skeleton } from './Skeleton';

export const CardSkeleton = () => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={4}
    padding={6}
    background="neutral0"
    hasRadius
    shadow="filterShadow"
    aria-busy
  >
    <Skeleton $width="30%" $height="1.8rem" />
    <Skeleton $width="70%" />
    <Skeleton $width="55%" />
  </Flex>
);
