import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface CardProps {
  title: string;
  explain?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a settings page. */
export const Card = ({ title, explain, action, children }: CardProps) => (
  <Flex
    tag="section"
    direction="column"
    alignItems="stretch"
    background="neutral0"
    gap={4}
    hasRadius
    padding={6}
    shadow="filterShadow"
  >
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1} flex={1} minWidth="20rem">
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {explain && (
          <Typography tag="p" textColor="neutral600">
            {explain}
          </Typography>
        )}
      </Flex>
      {action}
    </Flex>
    {children}
  </Flex>
);
