import { Button, Field, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import { toOrigin } from './origin';

const Grow = styled.div`
  flex: 1 1 26rem;
  min-width: 0;
`;

const Start = styled(Flex)`
  align-items: flex-start;
  flex-wrap: wrap;
  gap: 1.2rem;
  > button {
    margin-top: 2rem;
  }
`;

const LIMIT = 200;

interface OriginFieldProps {
  known: readonly string[];
  saving: boolean;
  /** Answers whether it was saved. */
  onAdd: (origin: string) => Promise<boolean>;
}

/** Takes any address of a website and says what will be added. */
export const OriginField = ({ known, saving, onAdd }: OriginFieldProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const parsed = toOrigin(text);
  const differs = parsed.ok && parsed.origin !== text.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!parsed.ok) return setError(t(`origins.${parsed.problem}`));
    if (known.includes(parsed.origin))
      return setError(t('origins.duplicate', { origin: parsed.origin }));
    if (known.length >= LIMIT) return setError(t('origins.limit'));
    if (await onAdd(parsed.origin)) setText('');
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Start>
        <Grow>
          <Field.Root
            name="origin"
            error={error}
            hint={differs ? t('origins.takes', { origin: parsed.origin }) : t('origins.hint')}
          >
            <Field.Label>{t('origins.field')}</Field.Label>
            <Field.Input
              value={text}
              placeholder={t('origins.placeholder')}
              inputMode="url"
              autoComplete="off"
              onChange={(event) => {
                setText(event.target.value);
                setError(undefined);
              }}
            />
            <Field.Error />
            <Field.Hint />
          </Field.Root>
        </Grow>
        <Button type="submit" size="L" startIcon={<Plus />} loading={saving}>
          {t('origins.add')}
        </Button>
      </Start>
    </form>
  );
};
