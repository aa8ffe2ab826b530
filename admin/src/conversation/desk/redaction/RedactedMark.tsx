import { EyeStriked } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { PLUGIN_ID } from '../../../foundation/plugin';
import { Time } from '../../../foundation/i18n';
import { en } from '../../../foundation/translations';

const Mark = styled.p`
  align-items: center;
  color: ${({ theme }) => theme.colors.neutral600};
  display: flex;
  font-size: 1.2rem;
  gap: 0.6rem;
  line-height: 1.6rem;
  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;

/** Says that a message is no longer what was written, and since when. */
export const RedactedMark = ({ at }: { at: number | undefined }) => {
  const { formatMessage } = useIntl();
  if (at === undefined) return null;
  const told = { id: `${PLUGIN_ID}.redact.mark`, defaultMessage: en['redact.mark'] };
  return (
    <Mark>
      <EyeStriked aria-hidden width="14" height="14" />
      <span>{formatMessage(told, { time: <Time key="time" at={at} style="full" /> })}</span>
    </Mark>
  );
};
