import { styled } from 'styled-components';
import type { AuditLine } from '../../../../protocol';
import type { Names } from '../../foundation/names';
import { factsOf } from './audit';

const List = styled.ul`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: 1.8rem;
  overflow-wrap: anywhere;
  span {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface FactsProps {
  data: AuditLine['data'];
  names: Names;
}

/** What was written down with an action: codes, figures, and whom it was about. */
export const Facts = ({ data, names }: FactsProps) => {
  const facts = factsOf(data, (id) => names.person(id) ?? names.request(id)?.reference);
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
