import type { ExportScope } from '../../../../protocol';
import { useText } from '../i18n';
import { distinct } from './names.rules';
import { useNamed } from './useNamed';
import { useNames } from './useNames';

/** Whom something is about to be done to, and the request that asks for it, in words. */
export const useAbout = (scope: ExportScope | undefined, caseId: string | undefined) => {
  const t = useText();
  const chatIds = scope?.kind === 'chats' ? scope.chatIds : [];
  const names = useNames({
    subjectIds: scope?.kind === 'subjects' ? scope.subjectIds : [],
    caseIds: [caseId],
    chatIds,
  });
  const people =
    scope?.kind === 'subjects' ? scope.subjectIds : distinct(chatIds.map(names.ofChat));
  const who = useNamed(people, names);
  const found = caseId === undefined ? undefined : names.request(caseId);
  return {
    who,
    request: found && { reference: found.reference, kind: t(`requestKind.${found.kind}`) },
  };
};
