import { Button, Field, Textarea, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { explainMasking, maskText, type MaskingRules } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Card, tint, Tag } from '../../foundation/ui';
import { pieces, whyText } from './findings';

/** A test number of the card networks, the example of the IBAN registry, and an order number that is neither. */
const EXAMPLE = '4111 1111 1111 1111, GB82 WEST 1234 5698 7654 32, 2024 1105 7731 4402';

const Out = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.4rem;
  min-height: 4.8rem;
  overflow-wrap: anywhere;
  padding: 1.2rem 1.6rem;
  white-space: pre-wrap;
  mark {
    border-radius: 3px;
    color: inherit;
    padding: 0 0.2rem;
  }
  mark[data-mark='masked'] {
    background: ${({ theme }) => tint(theme, 'danger')};
    text-decoration: underline;
  }
  mark[data-mark='spared'] {
    background: ${({ theme }) => tint(theme, 'success')};
  }
`;

const Reasons = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  li {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 2rem;
    overflow-wrap: anywhere;
  }
`;

/** Shows at once what the rules above, saved or not, make of a text. It stays in the browser. */
export const Tester = ({ rules }: { rules: MaskingRules }) => {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const usable = { ...rules, patterns: rules.patterns.filter(({ template }) => template !== '') };
  const findings = explainMasking(text, usable);
  const tryExample = (
    <Button variant="tertiary" size="S" onClick={() => setText(EXAMPLE)}>
      {t('masking.tryExample')}
    </Button>
  );
  return (
    <Card title={t('masking.tester')} explain={t('masking.testerExplain')} action={tryExample}>
      <Field.Root>
        <Field.Label>{t('masking.text')}</Field.Label>
        <Textarea
          value={text}
          maxLength={4_000}
          onChange={({ target }: { target: HTMLTextAreaElement }) => setText(target.value)}
        />
      </Field.Root>
      <Typography variant="sigma" tag="h3" id={`${id}-marked`}>
        {t('masking.marked')}
      </Typography>
      <Out role="region" aria-labelledby={`${id}-marked`} dir="auto">
        {pieces(text, findings).map((piece, index) =>
          piece.mark === 'plain' ? (
            piece.text
          ) : (
            <mark key={index} data-mark={piece.mark}>
              {piece.text}
            </mark>
          )
        )}
      </Out>
      <Typography variant="sigma" tag="h3" id={`${id}-stored`}>
        {t('masking.stored')}
      </Typography>
      <Out role="region" aria-labelledby={`${id}-stored`} aria-live="polite" dir="auto">
        {maskText(text, usable).text}
      </Out>
      {text !== '' && findings.length === 0 && (
        <Typography textColor="neutral600">{t('masking.nothing')}</Typography>
      )}
      <Reasons aria-label={t('masking.reasons')}>
        {findings.map((finding) => (
          <li key={`${finding.kind}-${finding.start}-${finding.end}-${finding.pattern ?? ''}`}>
            <Tag $tone={finding.masked ? 'danger' : 'success'}>
              {t(finding.masked ? 'masking.masked' : 'masking.left')}
            </Tag>{' '}
            <strong dir="auto">{text.slice(finding.start, finding.end)}</strong>
            <br />
            {t(whyText(finding), { name: finding.pattern ?? '' })}
          </li>
        ))}
      </Reasons>
    </Card>
  );
};
