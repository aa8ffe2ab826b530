import { styled } from 'styled-components';
import { useLanguageName } from '../../i18n';
import { directionOf, type Source } from '../../input';

const Line = styled.p`
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral300};
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.3rem;
  line-height: 1.45;
  overflow-wrap: anywhere;
  padding-inline-start: 0.8rem;
  white-space: pre-wrap;
  b {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 500;
  }
`;

/** What is being translated, in the language that it was written in. */
export const SourceText = ({ source }: { source: Source }) => {
  const nameOf = useLanguageName();
  return (
    <Line>
      <b>{nameOf(source.language)}:</b>{' '}
      <span lang={source.language} dir={directionOf(source.language)}>
        {source.text}
      </span>
    </Line>
  );
};
