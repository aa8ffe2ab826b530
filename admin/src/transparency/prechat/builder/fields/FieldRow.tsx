import { IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag } from '@strapi/icons';
import type { KeyboardEvent, PointerEvent } from 'react';
import { styled } from 'styled-components';
import type { FieldDefinition, PurposeVersion } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { purposeName } from '../../rules/purposes';
import { rowId } from '../places';
import { Mark } from '../../../publishing';

const Card = styled.li<{ $selected: boolean; $dragged: boolean }>`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $selected }) => ($selected ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $dragged }) => ($dragged ? theme.shadows.popupShadow : 'none')};
  display: flex;
  opacity: ${({ $dragged }) => ($dragged ? 0.85 : 1)};
`;

const Handle = styled.span`
  align-self: stretch;
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: grab;
  display: flex;
  padding: 0 0.4rem 0 1rem;
  touch-action: none;
  svg path {
    fill: currentColor;
  }
`;

const Main = styled.button`
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 0.2rem;
  min-width: 0;
  padding: 1rem 0.8rem;
  text-align: start;
  > span {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;

interface FieldRowProps {
  field: FieldDefinition;
  name: string;
  purposes: readonly PurposeVersion[] | undefined;
  problems: number;
  selected: boolean;
  dragged: boolean;
  disabled: boolean;
  onSelect: () => void;
  onStep: (step: -1 | 1) => void;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
}

/** One field in the list. */
export const FieldRow = ({
  field,
  name,
  purposes,
  problems,
  selected,
  dragged,
  disabled,
  onSelect,
  onStep,
  onGrab,
}: FieldRowProps) => {
  const t = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (disabled || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  const shown = field.type === 'consent' ? purposeName(purposes, field.purpose) || name : name;
  return (
    <Card data-key={field.key} $selected={selected} $dragged={dragged}>
      {!disabled && (
        <Handle onPointerDown={onGrab} title={t('field.drag')}>
          <Drag aria-hidden />
        </Handle>
      )}
      <Main
        type="button"
        id={rowId(field.key)}
        aria-pressed={selected}
        aria-describedby={disabled ? undefined : 'field-order-help'}
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        <Typography fontWeight="semiBold" tag="span" ellipsis>
          {shown}
          {field.required && ' *'}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="span">
          {t(`type.${field.type}`)}
          {(field.showIf?.length ?? 0) > 0 && ` · ${t('field.conditional')}`}
        </Typography>
        {problems > 0 && <Mark $tone="danger">{t('field.problems', { count: problems })}</Mark>}
      </Main>
      {selected && !disabled && (
        <>
          <IconButton
            variant="ghost"
            label={t('field.up', { name: shown })}
            onClick={() => onStep(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            variant="ghost"
            label={t('field.down', { name: shown })}
            onClick={() => onStep(1)}
          >
            <ArrowDown />
          </IconButton>
        </>
      )}
    </Card>
  );
};
