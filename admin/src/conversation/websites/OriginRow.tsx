import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Row = styled.li`
  align-items: center;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  justify-content: space-between;
  min-height: 4.8rem;
  padding: 0.6rem 0.8rem 0.6rem 1.6rem;
  overflow-wrap: anywhere;
`;

interface OriginRowProps {
  origin: string;
  /** Small print beside it. */
  remark?: ReactNode;
  action?: ReactNode;
}

/** One website in a list. */
export const OriginRow = ({ origin, remark, action }: OriginRowProps) => (
  <Row>
    <Flex gap={3} wrap="wrap" flex={1} minWidth="16rem">
      <Typography fontWeight="semiBold">{origin}</Typography>
      {remark && (
        <Typography variant="pi" textColor="neutral600">
          {remark}
        </Typography>
      )}
    </Flex>
    {action}
  </Row>
);

/** The list around the rows. */
export const OriginRows = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
`;
