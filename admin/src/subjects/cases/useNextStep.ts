import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseDetails, ExportInfo } from '../../../../protocol';
import { useMay } from '../../editors';
import { ASK } from '../../permissions';
import { exportPath, EXPORTS_PATH, newExportPath } from '../paths';
import type { Hindrance, MenuAction } from '../rules/actions';
import { nextStep, type Step } from '../rules/nextStep';
import { useHindrance } from './useHindrance';

/** Steps that are an action of the case; the others lead to its exports. */
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

/** The next step of a case, what stands in its way, and how to take it. */
export const useNextStep = (
  details: CaseDetails,
  exports: readonly ExportInfo[],
  onStart: (action: MenuAction) => void
) => {
  const navigate = useNavigate();
  const hindrance = useHindrance(details);
  const mayExport = useMay(ASK.exportCreate) === true;
  const mayDeliver = useMay(ASK.deliveryCreate) === true;
  const [delivering, setDelivering] = useState<ExportInfo>();
  const step = nextStep(details, exports);
  const action = step && ACTIONS[step];
  const about = exports.find(({ state }) => step && STATES[step]?.includes(state));

  const lacks = (step === 'export' && !mayExport) || (step === 'deliver' && !mayDeliver);
  const why: Hindrance | undefined = action ? hindrance(action) : lacks ? 'permission' : undefined;
  const go = () => {
    if (action) onStart(action);
    else if (step === 'export') navigate(newExportPath(details.subjectIds, details.caseId));
    else if (step === 'deliver') setDelivering(about);
    else navigate(about ? exportPath(about.exportId) : EXPORTS_PATH);
  };
  return { step, why, go, hindrance, delivering, done: () => setDelivering(undefined) };
};
