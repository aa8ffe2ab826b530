import { Field, Textarea } from '@strapi/design-system';
import { directionOf, type Source } from '../../input';
import { FieldFrame, type FrameProps } from './FieldFrame';
import { SourceText } from './SourceText';

interface TextControlProps extends FrameProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  disabled: boolean;
  /** Language that the text is in. */
  language?: string;
  /** What the text is a translation of. */
  source?: Source | undefined;
  /** Lines to show; one is a line input. */
  rows?: number;
  placeholder?: string | undefined;
  type?: 'text' | 'url' | 'email' | 'tel' | 'date';
  maxLength?: number;
}

/** Text in one or more lines. */
export const TextControl = ({
  value,
  onChange,
  onBlur,
  disabled,
  language,
  source,
  rows = 1,
  placeholder,
  type = 'text',
  maxLength,
  ...frame
}: TextControlProps) => {
  const shared = {
    value,
    disabled,
    maxLength,
    placeholder,
    onBlur,
    ...(language !== undefined && { lang: language, dir: directionOf(language) }),
  };
  return (
    <FieldFrame {...frame}>
      {source && <SourceText source={source} />}
      {rows === 1 ? (
        <Field.Input
          {...shared}
          type={type}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Textarea
          {...shared}
          rows={rows}
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
};
