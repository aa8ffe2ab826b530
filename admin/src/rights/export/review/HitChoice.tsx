import { Flex } from '@strapi/design-system';
import { PressButton } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';

interface HitChoiceProps {
  value: string;
  /** Nothing while nobody has decided. */
  mask: boolean | undefined;
  onDecide: (mask: boolean) => void;
}

/** Mask or leave; neither is pressed before somebody has decided. */
export const HitChoice = ({ value, mask, onDecide }: HitChoiceProps) => {
  const t = useText();
  return (
    <Flex gap={1} role="group" aria-label={t('review.decide', { value })}>
      {[true, false].map((choice) => (
        <PressButton
          key={String(choice)}
          type="button"
          aria-pressed={mask === choice}
          onClick={() => onDecide(choice)}
        >
          {t(choice ? 'review.mask' : 'review.leave')}
        </PressButton>
      ))}
    </Flex>
  );
};
