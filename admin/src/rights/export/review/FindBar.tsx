import { Button, Flex, Typography } from '@strapi/design-system';
import { useRef, type FormEvent } from 'react';
import { styled } from 'styled-components';
import type { ReviewedRecord } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Key } from '../../../foundation/ui';
import { countIn, nameIn } from '../rules/document';
import { useKeys } from '../../../foundation/keys';

const Bar = styled.form`
  align-items: center;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  padding: 1.2rem 2.4rem;
  input {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    flex: 1;
    font-size: 1.4rem;
    line-height: 2rem;
    min-width: 16rem;
    padding: 0.8rem 1.2rem;
  }
  input:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }
`;

interface FindBarProps {
  records: readonly ReviewedRecord[];
  wanted: string;
  /** Everything is loaded: the count is that of the whole. */
  isWhole: boolean;
  onLookFor: (wanted: string) => void;
  onMask: (name: string) => void;
}

/** A name in plain words, typed or selected in the text: shown wherever it stands, and masked there with Enter. */
export const FindBar = ({ records, wanted, isWhole, onLookFor, onMask }: FindBarProps) => {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const name = nameIn(wanted);
  const count = name === undefined ? 0 : countIn(records, name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name !== undefined) onMask(name);
  };
  return (
    <Bar role="search" aria-label={t('review.find')} onSubmit={submit}>
      <input
        ref={box}
        type="search"
        aria-label={t('review.find')}
        placeholder={t('review.find')}
        value={wanted}
        maxLength={120}
        autoComplete="off"
        onChange={({ target }) => onLookFor(target.value)}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          onLookFor('');
          box.current?.blur();
        }}
      />
      {name === undefined ? (
        <Typography variant="pi" textColor="neutral600">
          {t('review.findHint')} <Key>/</Key>
        </Typography>
      ) : (
        <Flex gap={3} wrap="wrap">
          <Typography variant="pi" role="status">
            {t(isWhole ? 'review.foundIn' : 'review.foundSoFar', { count })}
          </Typography>
          <Button type="submit" size="S" variant="secondary">
            {t('review.maskName')}
          </Button>
        </Flex>
      )}
    </Bar>
  );
};
