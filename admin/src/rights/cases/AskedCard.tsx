import { styled } from 'styled-components';
import type { CaseDetails } from '../../../../protocol';
import { Definition, Definitions, Tag, Card } from '../../foundation/ui';
import { Day, useLanguageName, useText } from '../../foundation/i18n';
import { CASE_TONES } from './tones';

const Words = styled.blockquote`
  border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.1rem;
  overflow-wrap: anywhere;
  padding-inline-start: 1.6rem;
  white-space: pre-wrap;
`;

/** What is asked, by whom, and how it came. */
export const AskedCard = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const languageName = useLanguageName();
  const { kind, state, source, requester, language, clock, refusal } = details;
  return (
    <Card title={t('case.asked')}>
      {details.details.trim() !== '' && <Words dir="auto">{details.details}</Words>}
      <Definitions>
        <Definition name={t('cases.kind')}>{t(`requestKind.${kind}`)}</Definition>
        <Definition name={t('cases.state')}>
          <Tag $tone={CASE_TONES[state]}>{t(`caseState.${state}`)}</Tag>
        </Definition>
        <Definition name={t('cases.requester')}>
          {[requester.name, requester.email].filter(Boolean).join(', ') || t('people.nameless')}
        </Definition>
        <Definition name={t('case.source')}>{t(`caseSource.${source}`)}</Definition>
        <Definition name={t('case.received')}>
          {/* Its day is what the clock counts from, wherever it is read. */}
          <Day day={clock.receivedDay} style="day" />
        </Definition>
        <Definition name={t('case.letterLanguage')}>{languageName(language)}</Definition>
        <Definition name={t('case.ground')}>
          {refusal && t(`refusalGround.${refusal.ground}`)}
        </Definition>
      </Definitions>
    </Card>
  );
};
