import { sortLanguages } from '../../../foundation/input';
import { missingPurposeTexts } from '../../definitions';
import { LanguageBar } from '../../publishing';
import type { PurposeEditing } from './editing';

interface PurposeLanguagesProps {
  editing: PurposeEditing;
  onLanguage: (tag: string) => void;
}

/** The languages that a purpose is written in, and how much each lacks. */
export const PurposeLanguages = ({ editing, onLanguage }: PurposeLanguagesProps) => {
  const { purpose, language } = editing;
  const written = sortLanguages(Object.keys(purpose.texts));
  const missing = missingPurposeTexts(purpose);
  return (
    <LanguageBar
      languages={sortLanguages([...written, language])}
      language={language}
      missing={Object.fromEntries(
        written.map((tag) => [tag, missing.filter((one) => one.language === tag).length])
      )}
      disabled={editing.disabled}
      onChoose={onLanguage}
      onAdd={(tag) => {
        editing.change({ texts: { ...purpose.texts, [tag]: { name: '', description: '' } } });
        onLanguage(tag);
      }}
    />
  );
};
