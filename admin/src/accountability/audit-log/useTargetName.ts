import { useText } from '../../foundation/i18n';
import type { Names } from '../../foundation/names';
import { isId } from '../../foundation/text';
import { targetKind } from './audit';

/** What a line is about, in words: a person by name, a request by its reference, all else by what it is. */
export const useTargetName = (names: Names): ((action: string, target: string) => string) => {
  const t = useText();
  return (action, target) => {
    const kind = targetKind(action);
    if (!isId(target)) return target;
    if (kind === 'case') return names.request(target)?.reference ?? t('auditTarget.case');
    const subjectId = kind === 'chat' ? names.ofChat(target) : target;
    const name = subjectId === undefined ? undefined : names.person(subjectId);
    if (kind === 'person') return name ?? t('auditTarget.person');
    if (kind === 'chat' && name !== undefined) return t('auditTarget.chatOf', { name });
    return t(kind ? `auditTarget.${kind}` : 'auditTarget.other');
  };
};
