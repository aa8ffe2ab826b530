import { styled } from 'styled-components';
import type { AuditLine } from '../../../../protocol';
import { factsOf } from '../rules/audit';

const List = styled.ul`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.8rem;
  overflow-wrap: anywhere;
  span {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** What was written down with an action: codes, ids and figures. */
export const Facts = ({ data }: { data: AuditLine['data'] }) => {
  const facts = factsOf(data);
  if (facts.length === 0) return '–';
  return (
    <List dir="ltr">
      {facts.map(({ key, value }) => (
        <li key={key}>
          <span>{key}:</span> {value}
        </li>
      ))}
    </List>
  );
};
