import { Flex } from '@strapi/design-system';
import { Skeleton } from './Skeleton';

/** Place-holder of a table. */
export const TableSkeleton = () => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={5}
    padding={6}
    background="neutral0"
    hasRadius
    aria-busy
  >
    {[70, 55, 62, 48, 66].map((width) => (
      <Skeleton key={width} $width={`${width}%`} $height="1.6rem" />
    ))}
  </Flex>
);
