import { Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface SectionFrameProps {
  title: string;
  explain?: string;
  children: ReactNode;
}

/** A titled group of settings. */
export const SectionFrame = ({ title, explain, children }: SectionFrameProps) => {
  const id = useId();
  return (
    <Flex role="group" aria-labelledby={id} direction="column" alignItems="stretch" gap={3}>
      <div>
        <Typography variant="sigma" textColor="neutral600" tag="h3" id={id}>
          {title}
        </Typography>
        {explain && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {explain}
          </Typography>
        )}
      </div>
      {children}
    </Flex>
  );
};
