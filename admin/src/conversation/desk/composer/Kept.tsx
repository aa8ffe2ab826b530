import { Button } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import { ink, useCopy } from '../../../foundation/ui';

const Line = styled.div`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  padding: 0.6rem 0.8rem 0.8rem 1.4rem;
`;

const Reason = styled.p`
  color: ${({ theme }) => ink(theme, 'warning')};
  flex: 1 1 20rem;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.6rem;
  min-width: 0;
  overflow-wrap: anywhere;
`;

interface KeptProps {
  id: string;
  reason: string;
  text: string;
  /** The switch between both kinds, where something was begun in each. */
  mode: ReactNode;
  onDrop: () => void;
}

/** Below a field that nothing can be written in: why, and what can be done with what stands there. */
export const Kept = ({ id, reason, text, mode, onDrop }: KeptProps) => {
  const t = useText();
  const copy = useCopy();
  return (
    <Line>
      {mode}
      <Reason id={id} role="alert">
        {reason} {t(text === '' ? 'lock.asleep' : 'lock.kept')}
      </Reason>
      {text !== '' && (
        <>
          <Button variant="tertiary" size="S" onClick={() => void copy(text, t('copy.done'))}>
            {t('message.copy')}
          </Button>
          <Button variant="tertiary" size="S" onClick={onDrop}>
            {t('draft.drop')}
          </Button>
        </>
      )}
    </Line>
  );
};
