import { Checkbox } from '@strapi/design-system';
import type { LinkSuggestion } from '../../../../protocol';
import { Note, Card } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { Suggestion } from './Suggestion';

interface OthersCardProps {
  /** Ids of whom it is about. */
  subjectIds: readonly string[];
  others: readonly LinkSuggestion[];
  /** What is missing as long as nobody has said who is who. */
  text: string;
  /** They can be left out on purpose; absent: there is nothing to leave them out of. */
  leave?: { chosen: boolean; onChange: (chosen: boolean) => void };
}

/** Others who may be the same person, before anything is given out or destroyed; nothing where there is nobody. */
export const OthersCard = ({ subjectIds, others, text, leave }: OthersCardProps) => {
  const t = useText();
  const mayLink = useMay(ASK.subjectLink) === true;
  if (others.length === 0) return null;
  return (
    <Card title={t('others.title', { count: others.length })}>
      <Note tone="warning">{text}</Note>
      {others.map((suggestion) => (
        <Suggestion
          key={suggestion.person.subjectIds[0] ?? ''}
          me={{ subjectIds: [...subjectIds] }}
          suggestion={suggestion}
          mayLink={mayLink}
        />
      ))}
      {leave && (
        <Checkbox
          checked={leave.chosen}
          onCheckedChange={(value) => leave.onChange(value === true)}
        >
          {t('others.leave', { count: others.length })}
        </Checkbox>
      )}
    </Card>
  );
};
