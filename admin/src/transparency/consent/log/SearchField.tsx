import { Field } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useText } from '../../../foundation/i18n';

/** Who types is not asked after each letter. */
const PAUSE = 450;

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Search by the id of a record, subject or chat, or by a whole e-mail address. */
export const SearchField = ({ value, onChange }: SearchFieldProps) => {
  const t = useText();
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  // Cleared, or brought by a link: what the address says counts.
  if (value !== told) {
    setTold(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => {
      setTold(text.trim());
      onChange(text.trim());
    }, PAUSE);
    return () => clearTimeout(timer);
    // A new function from above must not start the pause again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, value]);
  return (
    <Field.Root hint={t('consents.searchHint')}>
      <Field.Label>{t('consents.search')}</Field.Label>
      <Field.Input
        type="search"
        value={text}
        maxLength={254}
        autoComplete="off"
        startAction={<Search aria-hidden fill="neutral500" />}
        onChange={({ target }) => setText(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};
