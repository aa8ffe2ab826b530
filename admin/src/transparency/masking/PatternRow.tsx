import { Field, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { TEMPLATE_LENGTH, type MaskingPattern } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { exampleOf, LONGEST_NAME, patternProblem, patternWarning } from './patterns';

const Row = styled.li`
  align-items: start;
  display: grid;
  gap: 1.2rem 1.6rem;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  > :last-child {
    margin-top: 2.4rem;
  }
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
    > :last-child {
      margin-top: 0;
    }
  }
`;

interface PatternRowProps {
  pattern: MaskingPattern;
  mayChange: boolean;
  /** Was tried to be saved: what is missing is said. */
  checked: boolean;
  onChange: (pattern: MaskingPattern) => void;
  onRemove: () => void;
}

/** One pattern of the site's own. */
export const PatternRow = ({
  pattern,
  mayChange,
  checked,
  onChange,
  onRemove,
}: PatternRowProps) => {
  const t = useText();
  const { name, template } = pattern;
  const problem = patternProblem(pattern);
  const errorOf = (field: 'name' | 'template') =>
    checked && problem?.field === field ? t(problem.key) : undefined;
  const warning = patternWarning(template);
  return (
    <Row>
      <Field.Root error={errorOf('name')}>
        <Field.Label>{t('masking.name')}</Field.Label>
        <Field.Input
          value={name}
          disabled={!mayChange}
          maxLength={LONGEST_NAME}
          placeholder={t('masking.namePlaceholder')}
          onChange={({ target }) => onChange({ ...pattern, name: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root
        error={errorOf('template')}
        hint={
          template.trim() === '' || warning === 'masking.tooShort'
            ? undefined
            : t('masking.matches', { example: exampleOf(template) })
        }
      >
        <Field.Label>{t('masking.template')}</Field.Label>
        <Field.Input
          value={template}
          disabled={!mayChange}
          maxLength={TEMPLATE_LENGTH.max}
          placeholder="@@-####"
          onChange={({ target }) => onChange({ ...pattern, template: target.value })}
        />
        <Field.Error />
        <Field.Hint />
        {warning && !errorOf('template') && (
          <Typography variant="pi" textColor="warning700" aria-live="polite">
            {t(warning, { count: template.trim().length })}
          </Typography>
        )}
      </Field.Root>
      {mayChange ? (
        <IconButton
          label={t('masking.remove', { name: name || template || '…' })}
          variant="ghost"
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      ) : (
        <span />
      )}
    </Row>
  );
};
