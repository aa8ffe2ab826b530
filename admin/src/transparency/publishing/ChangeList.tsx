import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import type { Change } from '../definitions';

const Row = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  display: grid;
  font-size: 1.4rem;
  gap: 0.4rem 1.2rem;
  line-height: 1.45;
  padding: 0.8rem 0;
  &:first-child {
    border-top: 0;
  }
  del,
  ins {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  del {
    color: ${({ theme }) => theme.colors.danger600};
  }
  ins {
    color: ${({ theme }) => theme.colors.success600};
    text-decoration: none;
  }
`;

const headline = ({ groupName, name }: Change) => (name ? `${groupName}: ${name}` : groupName);

/** Differences between two versions in readable words. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => {
  const t = useText();
  if (changes.length === 0)
    return <Typography textColor="neutral600">{t('compare.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {changes.map((change) => (
        <Row key={`${change.kind} ${headline(change)}`}>
          <strong>{t(`compare.${change.kind}`, { what: headline(change) })}</strong>
          {change.before !== undefined && <del>{change.before}</del>}
          {change.after !== undefined && <ins>{change.after}</ins>}
        </Row>
      ))}
    </Flex>
  );
};
