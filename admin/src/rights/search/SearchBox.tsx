import { Button, Field, Flex } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useRef } from 'react';
import { useText } from '../../foundation/i18n';
import { Key } from '../../foundation/ui';
import { useKeys } from '../../foundation/keys';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
}

/** The one box. `/` leads to it from anywhere on the page, Enter searches. */
export const SearchBox = ({ value, onChange }: SearchBoxProps) => {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  return (
    <Flex gap={2} alignItems="flex-end" wrap="wrap">
      <Flex flex="1 1 28rem" direction="column" alignItems="stretch">
        <Field.Root name="people-search">
          <Field.Label>{t('people.box')}</Field.Label>
          <Field.Input
            ref={box}
            type="search"
            size="M"
            autoFocus
            value={value}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            startAction={<Search aria-hidden fill="neutral500" />}
            endAction={
              value === '' && (
                <Key title={t('people.boxKey')} aria-hidden>
                  /
                </Key>
              )
            }
            onChange={({ target }) => onChange(target.value)}
          />
        </Field.Root>
      </Flex>
      <Button type="submit" size="L">
        {t('people.search')}
      </Button>
    </Flex>
  );
};
