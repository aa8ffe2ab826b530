import { Field } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useText } from '../../../foundation/i18n';

interface HitReasonProps {
  hitId: string;
  reason: string;
  missing: boolean;
  onChange: (reason: string) => void;
  onNext: () => void;
}

/** Why something is kept though it may be another person's. Enter leads on. */
export const HitReason = ({ hitId, reason, missing, onChange, onNext }: HitReasonProps) => {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current?.value === '') box.current.focus();
  }, []);
  return (
    <Field.Root
      name={`reason-${hitId}`}
      required
      error={missing ? t('review.reasonMissing') : undefined}
    >
      <Field.Label>{t('review.why')}</Field.Label>
      <Field.Input
        ref={box}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onNext();
        }}
      />
      <Field.Error />
    </Field.Root>
  );
};
