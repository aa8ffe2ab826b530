import { useCallback, useState } from 'react';
import type { AdminRest, Letter } from '../../../../../protocol';
import { useDraftLiveChatLetterMutation } from '../../../foundation/api';
import { useFailure } from '../../../foundation/ui';

type LetterRequest = AdminRest['POST /live-chat/cases/:caseId/letters']['body'];

/** Asks for a letter to start from. */
export const useLetter = (caseId: string) => {
  const words = useFailure();
  const [ask, { isLoading }] = useDraftLiveChatLetterMutation();
  const [failure, setFailure] = useState<string>();
  const draft = useCallback(
    async (letter: LetterRequest): Promise<Letter | undefined> => {
      setFailure(undefined);
      const answer = await ask({ caseId, letter });
      if ('data' in answer) return answer.data;
      setFailure(words(answer.error));
      return undefined;
    },
    [ask, caseId, words]
  );
  return { draft, drafting: isLoading, draftFailure: failure };
};
