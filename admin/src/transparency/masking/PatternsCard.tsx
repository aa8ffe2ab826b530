import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import type { MessageKey } from '../../foundation/translations';
import { Card, Code } from '../../foundation/ui';
import { PatternRow } from './PatternRow';
import { MAX_PATTERNS } from './patterns';
import type { RulesProps } from './RulesCard';

const Rows = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
`;

const SIGNS: readonly { sign: string; text: MessageKey }[] = [
  { sign: '#', text: 'masking.digit' },
  { sign: '@', text: 'masking.letter' },
  { sign: '*', text: 'masking.either' },
];

/** Numbers that only this site has, such as a customer number, in a form that needs no regular expression. */
export const PatternsCard = ({
  rules: { patterns },
  mayChange,
  checked,
  onChange,
}: RulesProps & { checked: boolean }) => {
  const t = useText();
  const put = (next: typeof patterns) => onChange({ patterns: next });
  return (
    <Card title={t('masking.patterns')} explain={t('masking.patternsExplain')}>
      <Flex gap={4} wrap="wrap">
        {SIGNS.map(({ sign, text }) => (
          <Typography key={sign} textColor="neutral600">
            <Code>{sign}</Code> {t(text)}
          </Typography>
        ))}
      </Flex>
      {patterns.length === 0 && (
        <Typography textColor="neutral600">{t('masking.noPatterns')}</Typography>
      )}
      <Rows>
        {patterns.map((pattern, index) => (
          <PatternRow
            key={index}
            pattern={pattern}
            mayChange={mayChange}
            checked={checked}
            onChange={(next) => put(patterns.map((one, at) => (at === index ? next : one)))}
            onRemove={() => put(patterns.filter((_one, at) => at !== index))}
          />
        ))}
      </Rows>
      {mayChange && patterns.length < MAX_PATTERNS && (
        <div>
          <Button
            variant="secondary"
            startIcon={<Plus />}
            onClick={() => put([...patterns, { name: '', template: '' }])}
          >
            {t('masking.add')}
          </Button>
        </div>
      )}
    </Card>
  );
};
