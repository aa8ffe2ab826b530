import type { InputHTMLAttributes, Ref } from 'preact';

interface Props extends Omit<InputHTMLAttributes, 'label' | 'ref' | 'value'> {
  id: string;
  label: string;
  /** Behind the label: that it may be left empty, for example. */
  note?: string;
  /** Below the label. */
  help?: string;
  error?: string | undefined;
  field?: Ref<HTMLInputElement>;
  value: string;
  change(value: string): void;
}

/** A line of text with its label, and what is wrong with it tied to it. */
export const TextField = ({ label, note, help, error, field, change, ...input }: Props) => {
  const { id } = input;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>
        {label} {note && <span class="quiet">({note})</span>}
      </label>
      {help && (
        <p id={`${id}-help`} class="quiet">
          {help}
        </p>
      )}
      <input
        {...input}
        ref={field ?? null}
        dir="auto"
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {error && (
        // Read out also when the field has the focus already.
        <p id={`${id}-error`} class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
