import type { ErasureBlocker } from '../../../../../protocol';
import { Note, CardLine, NoteLink } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { casePath, holdPath } from '../../../foundation/paths';

const Blocker = ({ blocker }: { blocker: ErasureBlocker }) => {
  const t = useText();
  return blocker.kind === 'hold' ? (
    <CardLine as="li">
      <NoteLink to={holdPath(blocker.holdId)}>{t('erasure.blocker.hold')}</NoteLink>
      <span dir="auto">{blocker.reason}</span>
    </CardLine>
  ) : (
    <CardLine as="li">
      <NoteLink to={casePath(blocker.caseId)}>
        {t('erasure.blocker.case', { reference: blocker.reference })}
      </NoteLink>
    </CardLine>
  );
};

/** What has to be settled before anything may be erased; nothing when nothing stands in the way. */
export const Blockers = ({ blockers }: { blockers: readonly ErasureBlocker[] }) => {
  const t = useText();
  if (blockers.length === 0) return null;
  return (
    <Note tone="danger" title={t('erasure.blocked')} alert>
      <p>{t('erasure.blockedText')}</p>
      <ul>
        {blockers.map((blocker) => (
          <Blocker
            key={blocker.kind === 'hold' ? blocker.holdId : blocker.caseId}
            blocker={blocker}
          />
        ))}
      </ul>
    </Note>
  );
};
