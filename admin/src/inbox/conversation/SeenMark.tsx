import { Check, CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../i18n';

const Mark = styled.span`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral600};
  display: inline-flex;
  font-size: 1.2rem;
  gap: 0.4rem;
  svg path {
    fill: currentColor;
  }
`;

/** Under the last answer: it is stored, or the visitor has seen it. */
export const SeenMark = ({ seen }: { seen: boolean }) => {
  const t = useText();
  const Icon = seen ? CheckCircle : Check;
  return (
    <Mark>
      <Icon aria-hidden width="12" height="12" />
      {t(seen ? 'message.seen' : 'message.stored')}
    </Mark>
  );
};
