import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { REDACTED } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { ink, tint } from '../../../foundation/ui';
import type { Part } from './selection';

const Text = styled.p`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.1rem;
  max-height: 20rem;
  overflow-wrap: anywhere;
  overflow-y: auto;
  padding: 1.2rem;
  white-space: pre-wrap;
  mark {
    background: ${({ theme }) => tint(theme, 'danger')};
    color: ${({ theme }) => ink(theme, 'danger')};
  }
`;

/** How the message will read. */
export const Outcome = ({ body, part: { from, to } }: { body: string; part: Part }) => {
  const t = useText();
  return (
    <>
      <Typography variant="pi" fontWeight="bold">
        {t('redact.outcome')}
      </Typography>
      <Text dir="auto">
        {body.slice(0, from)}
        <mark>{REDACTED}</mark>
        {body.slice(to)}
      </Text>
    </>
  );
};
