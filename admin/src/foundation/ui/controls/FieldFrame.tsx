import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Problem } from '../../input';

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
      {/* By itself the design system cuts a long label off. */}
      <Field.Label action={action} style={{ whiteSpace: 'normal' }}>
        {label}
      </Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};
