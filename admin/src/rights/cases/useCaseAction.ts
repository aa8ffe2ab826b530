import type { CaseAction } from '../../../../protocol';
import { useActOnLiveChatCaseMutation } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { useRun } from '../../foundation/ui';

/** Does something to a case. Answers whether it worked. */
export const useCaseAction = (caseId: string) => {
  const t = useText();
  const [send] = useActOnLiveChatCaseMutation();
  const { run, busy, failure } = useRun();
  /** @param loud tells a failure as a notice, where no dialog is open to show it */
  const act = async (action: CaseAction, loud = false): Promise<boolean> => {
    const answer = await run(send({ caseId, action }), t(`case.done.${action.type}`), loud);
    return answer !== undefined;
  };
  return { act, busy, failure };
};
