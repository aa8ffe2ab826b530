import { useState } from 'react';
import { useIntl } from 'react-intl';
import { readNumber, writeNumber } from '../../../../../../protocol';
import { TextControl } from '../../../../foundation/ui';

type DecimalControlProps = Omit<Parameters<typeof TextControl>[0], 'type' | 'rows' | 'language'>;

/** A number as its reader writes it; it is kept as definitions have it. What is none stays as it is, to be mended. */
export const DecimalControl = ({ value, onChange, ...control }: DecimalControlProps) => {
  const { locale } = useIntl();
  const [typed, setTyped] = useState<string>();
  return (
    <TextControl
      {...control}
      value={typed ?? writeNumber(value, locale)}
      onChange={(text) => {
        setTyped(text);
        onChange(readNumber(text, locale) ?? text);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
