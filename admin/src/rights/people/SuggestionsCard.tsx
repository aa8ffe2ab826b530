import type { PersonAnswer } from '../../../../protocol';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';
import { Suggestion } from './Suggestion';

/** Other people who may be the same one; nothing when there is nobody. */
export const SuggestionsCard = ({ answer }: { answer: PersonAnswer }) => {
  const t = useText();
  const mayLink = useMay(ASK.subjectLink) === true;
  if (answer.suggestions.length === 0) return null;
  return (
    <Card
      title={t('person.suggestions', { count: answer.suggestions.length })}
      explain={t(mayLink ? 'person.suggestionsExplain' : 'person.suggestionsMayNot')}
    >
      {answer.suggestions.map((suggestion) => (
        <Suggestion
          key={suggestion.person.subjectIds[0] ?? ''}
          me={answer.person}
          suggestion={suggestion}
          mayLink={mayLink}
        />
      ))}
    </Card>
  );
};
