import { useText } from '../../../foundation/i18n';
import { Card, TextControl } from '../../../foundation/ui';
import { partOf, problemAt, sourceOf, type Problem } from '../../../foundation/input';
import { neededTexts, TEXT_LENGTHS, type PurposeText } from '../../definitions';
import { purposeControlId, type PurposeEditing } from './editing';

interface TextsCardProps {
  editing: PurposeEditing;
  /** For a purpose that has no key yet. */
  newKey:
    { key: string; problem: Problem | undefined; onChange: (key: string) => void } | undefined;
}

/** What people read, in the chosen language. */
export const TextsCard = ({ editing, newKey }: TextsCardProps) => {
  const t = useText();
  const { purpose, language, disabled, problems, change } = editing;
  const texts = purpose.texts[language] ?? { name: '', description: '' };
  const set = (part: PurposeText, text: string) => {
    const isOptional = part === 'consent' || part === 'interest';
    const mine = { ...texts, [part]: isOptional && text === '' ? undefined : text };
    change({ texts: { ...purpose.texts, [language]: mine } });
  };
  return (
    <Card title={t('purpose.texts')} explain={t('purpose.textsHint')}>
      {neededTexts(purpose).map((part) => (
        <TextControl
          key={part}
          id={purposeControlId(`texts.${part}`)}
          label={t(`purpose.text.${part}`)}
          hint={t(`purpose.text.${part}.hint`)}
          required
          rows={part === 'name' ? 1 : 3}
          maxLength={TEXT_LENGTHS[part]}
          language={language}
          source={sourceOf(partOf(purpose.texts, part), language)}
          disabled={disabled}
          problem={problemAt(problems, `texts.${language}.${part}`)}
          value={texts[part] ?? ''}
          onChange={(text) => set(part, text)}
        />
      ))}
      {newKey && (
        <TextControl
          id={purposeControlId('key')}
          label={t('forms.key')}
          hint={t('purpose.keyHint')}
          required
          maxLength={40}
          disabled={disabled}
          problem={newKey.problem}
          value={newKey.key}
          onChange={newKey.onChange}
        />
      )}
    </Card>
  );
};
