import { styled } from 'styled-components';
import type { ConsentRecord } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, Code, Definition, Definitions } from '../../../foundation/ui';

const Words = styled.blockquote`
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary500};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 2.4rem;
  overflow-wrap: anywhere;
  padding-inline-start: 1.6rem;
  white-space: pre-wrap;
`;

/** What stood before the person, word for word, and what they said to it. */
export const Shown = ({ record }: { record: ConsentRecord }) => {
  const t = useText();
  const { purpose, exchange, form } = record;
  return (
    <Card title={t('record.shown')} explain={t('record.shownExplain')}>
      <Words dir="auto" lang={record.language}>
        {purpose.statement}
      </Words>
      <Definitions>
        <Definition name={t('record.default')}>{t('record.unticked')}</Definition>
        <Definition name={t('record.withdrawal')}>{record.withdrawal}</Definition>
        <Definition name={t('record.form')}>
          {form && (
            <>
              <Code>{form.key}</Code> {t('record.version', { version: form.version })} ·{' '}
              <Code>{form.field}</Code>
            </>
          )}
        </Definition>
        <Definition name={exchange ? t('record.prompt', { seq: exchange.promptSeq }) : ''}>
          {exchange?.prompt}
        </Definition>
        <Definition
          name={
            exchange?.answerSeq === undefined
              ? t('record.noAnswer')
              : t('record.answer', { seq: exchange.answerSeq })
          }
        >
          {exchange && (exchange.answer ?? t('record.unanswered'))}
        </Definition>
      </Definitions>
    </Card>
  );
};
