import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Problem } from '../problems';

export interface FrameProps {
  /** Also the place that lists of problems and missing texts jump to. */
  id: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
  problem?: Problem | undefined;
  action?: ReactNode;
}

/** Label, control, hint and what is wrong. */
export const FieldFrame = ({
  id,
  label,
  hint,
  required,
  problem,
  action,
  children,
}: FrameProps & { children: ReactNode }) => {
  const t = useText();
  const error =
    problem && (typeof problem.text === 'string' ? t(problem.text) : problem.text.words);
  return (
    <Field.Root id={id} name={id} hint={hint} required={required} error={error} width="100%">
      <Field.Label action={action}>{label}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
