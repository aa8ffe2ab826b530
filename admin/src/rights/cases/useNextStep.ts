import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseDetails, ErasureInfo, ExportInfo } from '../../../../protocol';
import { useMay, ASK } from '../../foundation/permissions';
import {
  erasurePath,
  ERASURES_PATH,
  newErasurePath,
  exportPath,
  EXPORTS_PATH,
  newExportPath,
} from '../../foundation/paths';
import type { Hindrance, MenuAction } from './rules/actions';
import { nextStep, type Step } from './rules/nextStep';
import { useHindrance } from './useHindrance';

/** Steps that are an action of the case. */
const ACTIONS: Partial<Record<Step, MenuAction>> = {
  verify: 'send_verification',
  confirm: 'confirm_code',
  find: 'set_subjects',
  resume: 'resume',
  complete: 'complete',
};

/** Exports that a step is about. */
const STATES: Partial<Record<Step, readonly ExportInfo['state'][]>> = {
  approve: ['approval'],
  wait: ['queued', 'running'],
  deliver: ['ready'],
};

export interface StepFacts {
  details: CaseDetails;
  exports: readonly ExportInfo[];
  erasures: readonly ErasureInfo[];
  restriction: { restricted: boolean | undefined; open: string | undefined };
}

/** Dialogs of the step that are none of the case's own. */
type Opened = 'deliver' | 'restrict' | 'correct';

/** What of the steps this person may do that are no action of the case. */
const useRightsOf = (): Partial<Record<Step, boolean>> => ({
  export: useMay(ASK.exportCreate) === true,
  deliver: useMay(ASK.deliveryCreate) === true,
  erase: useMay(ASK.erasurePrepare) === true,
  restrict: useMay(ASK.holdUpdate) === true,
  correct: useMay(ASK.subjectCorrect) === true,
});

/** The next step of a case, what stands in its way, and how to take it. */
export const useNextStep = (
  { details, exports, erasures, restriction }: StepFacts,
  onStart: (action: MenuAction) => void
) => {
  const navigate = useNavigate();
  const hindrance = useHindrance(details);
  const rights = useRightsOf();
  const [opened, setOpened] = useState<Opened>();
  // Of what is being delivered: the step is another one as soon as it is, and the code is shown only then.
  const [delivering, setDelivering] = useState<ExportInfo>();
  const { restricted } = restriction;
  const step = nextStep(details, exports, {
    erasures,
    ...(restricted !== undefined && { restricted }),
  });
  const action = step && ACTIONS[step];
  const about = exports.find(({ state }) => step && STATES[step]?.includes(state));
  const erasure = erasures.find(({ state }) => state !== 'done' && state !== 'cancelled');
  const isUnsure = details.identity.state !== 'verified' && details.identity.state !== 'waived';

  const whyNot = (): Hindrance | undefined => {
    if (!step) return undefined;
    if (action) return hindrance(action);
    if (rights[step] === false) return 'permission';
    return step === 'erase' && isUnsure ? 'identity' : undefined;
  };
  const go = () => {
    const { subjectIds, caseId } = details;
    if (action) onStart(action);
    else if (step === 'export') navigate(newExportPath(subjectIds, caseId));
    else if (step === 'erase') navigate(newErasurePath({ subjectIds, caseId }));
    else if (step === 'deliver' || step === 'restrict' || step === 'correct') {
      setOpened(step);
      setDelivering(about);
    } else if (step === 'approveErasure' || step === 'erasing')
      navigate(erasure ? erasurePath(erasure.erasureId) : ERASURES_PATH);
    else navigate(about ? exportPath(about.exportId) : EXPORTS_PATH);
  };
  const mayRepeat = step === 'complete' && details.kind === 'rectification' && rights.correct;
  return {
    step,
    why: whyNot(),
    go,
    /** Something else may be wrong as well. */
    correctMore: mayRepeat ? () => setOpened('correct') : undefined,
    hindrance,
    opened,
    delivering,
    done: () => setOpened(undefined),
  };
};
