import type { Answer, PrechatField } from '../../../../protocol/transparency/prechat';

interface Props {
  id: string;
  name: string;
  type: 'radio' | 'checkbox';
  options: NonNullable<PrechatField['options']>;
  chosen: readonly string[];
  invalid: boolean;
  change(values: string[]): void;
}

/** One control per option: of radios one is chosen, of boxes any number. The first has `id`, so that it can be focused. */
export const Options = ({ id, name, type, options, chosen, invalid, change }: Props) => (
  <>
    {options.map(({ value, label }, index) => (
      <label class="option">
        <input
          id={index === 0 ? id : undefined}
          type={type}
          name={name}
          value={value}
          checked={chosen.includes(value)}
          // Of radios the group is wrong, not one of them.
          aria-invalid={(invalid && type === 'checkbox') || undefined}
          onChange={({ currentTarget: { checked } }) => {
            if (type === 'radio') return change([value]);
            // In the order in which they are offered.
            const now = new Set(chosen);
            if (checked) now.add(value);
            else now.delete(value);
            change(options.filter((it) => now.has(it.value)).map((it) => it.value));
          }}
        />
        <span dir="auto">{label}</span>
      </label>
    ))}
  </>
);

/** The chosen values of an answer. */
export const chosenOf = (answer: Answer): string[] =>
  Array.isArray(answer) ? answer : [answer].filter(Boolean);
