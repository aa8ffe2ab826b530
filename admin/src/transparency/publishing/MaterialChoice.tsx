import { Radio } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';

const Choices = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: 1.45;
    padding-inline-start: 3.2rem;
  }
`;

interface MaterialChoiceProps {
  material: boolean;
  onChange: (material: boolean) => void;
}

/** Wording only, or a change that asks people again; with what follows from each. */
export const MaterialChoice = ({ material, onChange }: MaterialChoiceProps) => {
  const t = useText();
  const id = useId();
  return (
    <Radio.Group
      aria-label={t('material.question')}
      value={material ? 'material' : 'wording'}
      onValueChange={(value) => onChange(value === 'material')}
    >
      <Choices>
        {(['wording', 'material'] as const).map((kind) => (
          <div key={kind}>
            <Radio.Item value={kind} aria-describedby={`${id}-${kind}`}>
              {t(`material.${kind}`)}
            </Radio.Item>
            <p id={`${id}-${kind}`}>{t(`material.${kind}.follows`)}</p>
          </div>
        ))}
      </Choices>
    </Radio.Group>
  );
};
