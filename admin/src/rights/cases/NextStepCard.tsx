import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Note, edge, tint } from '../../foundation/ui';
import { CorrectDialog } from '../correction';
import { PlaceHoldDialog } from '../holds';
import { useText } from '../../foundation/i18n';
import { Handover } from '../export';
import type { MenuAction } from './rules/actions';
import { isOptional } from './rules/nextStep';
import { Stations } from './Stations';
import { useNextStep, type StepFacts } from './useNextStep';

const Frame = styled.section`
  background: ${({ theme }) => tint(theme, 'primary')};
  border: 1px solid ${({ theme }) => edge(theme, 'primary')};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  padding: 2.4rem;
`;

interface NextStepCardProps extends StepFacts {
  onStart: (action: MenuAction) => void;
}

/** The one thing to do now. */
export const NextStepCard = ({ onStart, ...facts }: NextStepCardProps) => {
  const t = useText();
  const { details, restriction } = facts;
  const { step, why, go, correctMore, hindrance, opened, delivering, done } = useNextStep(
    facts,
    onStart
  );
  return (
    <Frame aria-label={t('case.next')}>
      <Stations kind={details.kind} step={step} />
      <Typography tag="p" textColor="neutral800">
        {step === undefined
          ? t(`case.nextText.closed`, { state: t(`caseState.${details.state}`) })
          : step === 'complete'
            ? t(`case.complete.${details.kind}`)
            : t(`case.nextText.${step}`)}
      </Typography>
      {why && <Note tone="warning">{t(`caseGate.${why}`)}</Note>}
      {step && (
        <Flex gap={2} wrap="wrap">
          <Button size="L" disabled={why !== undefined} onClick={go}>
            {t(`case.step.${step}`)}
          </Button>
          {step === 'verify' && hindrance('waive_identity') === undefined && (
            <Button size="L" variant="tertiary" onClick={() => onStart('waive_identity')}>
              {t('caseAction.waive_identity')}
            </Button>
          )}
          {step === 'confirm' && hindrance('send_verification') === undefined && (
            <Button size="L" variant="tertiary" onClick={() => onStart('send_verification')}>
              {t('case.sendAgain')}
            </Button>
          )}
          {correctMore && (
            <Button size="L" variant="tertiary" onClick={correctMore}>
              {t('correct.open')}
            </Button>
          )}
          {isOptional(step) && hindrance('complete') === undefined && (
            <Button size="L" variant="tertiary" onClick={() => onStart('complete')}>
              {t('caseAction.complete')}
            </Button>
          )}
        </Flex>
      )}
      {opened === 'deliver' && delivering && <Handover info={delivering} onClose={done} />}
      {opened === 'restrict' && restriction.open !== undefined && (
        <PlaceHoldDialog
          target={{ kind: 'subject', subjectId: restriction.open }}
          kind="restriction"
          caseId={details.caseId}
          onClose={done}
        />
      )}
      {opened === 'correct' && (
        <CorrectDialog subjectIds={details.subjectIds} caseId={details.caseId} onClose={done} />
      )}
    </Frame>
  );
};
