import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Icon = styled.span`
  color: ${({ theme }) => theme.colors.neutral400};
  display: flex;
  svg {
    height: 4rem;
    width: 4rem;
  }
  svg path {
    fill: ${({ theme }) => theme.colors.neutral300};
  }
`;

interface HintProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Tells screen readers at once: for errors. */
  alert?: boolean;
}

/** What stands where there is nothing to show: why, and what to do. */
export const Hint = ({ icon, title, children, action, alert = false }: HintProps) => (
  <Flex
    direction="column"
    alignItems="center"
    justifyContent="center"
    gap={3}
    padding={6}
    height="100%"
    role={alert ? 'alert' : undefined}
  >
    {icon && <Icon aria-hidden>{icon}</Icon>}
    <Typography variant="delta" tag="p" textColor="neutral800" textAlign="center">
      {title}
    </Typography>
    {children && (
      <Typography textColor="neutral600" tag="p" textAlign="center" style={{ maxWidth: '36rem' }}>
        {children}
      </Typography>
    )}
    {action}
  </Flex>
);
