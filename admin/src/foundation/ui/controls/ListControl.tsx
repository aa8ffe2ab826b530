import { Button, Field, Flex, Tag } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useState } from 'react';
import { useText } from '../../i18n';
import type { MessageKey } from '../../translations';
import { FieldFrame, type FrameProps } from './FieldFrame';

interface ListControlProps extends FrameProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  disabled: boolean;
  placeholder?: string;
  /** What is typed becomes a value, or is refused with a reason. */
  read: (typed: string) => { value: string } | { refused: MessageKey };
  /** How a value is shown. */
  name?: (value: string) => string;
}

/** Several short values: typed one after the other, each can be taken out again. */
export const ListControl = ({
  values,
  onChange,
  disabled,
  placeholder,
  read,
  name = (value) => value,
  problem,
  ...frame
}: ListControlProps) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<MessageKey>();

  const add = () => {
    if (typed.trim() === '') return;
    const answer = read(typed);
    if ('refused' in answer) return setRefused(answer.refused);
    if (!values.includes(answer.value)) onChange([...values, answer.value]);
    setTyped('');
  };
  return (
    <FieldFrame {...frame} problem={refused ? { path: frame.id, text: refused } : problem}>
      <Flex gap={2} alignItems="stretch">
        <Flex flex={1} direction="column" alignItems="stretch">
          <Field.Input
            value={typed}
            disabled={disabled}
            placeholder={placeholder}
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value);
              setRefused(undefined);
            }}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </Flex>
        <Button variant="secondary" size="L" startIcon={<Plus />} disabled={disabled} onClick={add}>
          {t('editor.add')}
        </Button>
      </Flex>
      {values.length > 0 && (
        <Flex gap={2} wrap="wrap" tag="ul">
          {values.map((value) => (
            <li key={value}>
              <Tag
                icon={<Cross aria-hidden />}
                label={t('editor.takeOut', { what: name(value) })}
                disabled={disabled}
                onClick={() => onChange(values.filter((one) => one !== value))}
              >
                {name(value)}
              </Tag>
            </li>
          ))}
        </Flex>
      )}
    </FieldFrame>
  );
};
