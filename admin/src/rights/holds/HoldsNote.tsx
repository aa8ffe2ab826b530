import type { HoldInfo } from '../../../../protocol';
import { Note, CardLine, NoteLink } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { holdPath } from '../../foundation/paths';

/** Says on a person's page that something is held; nothing when nothing is. */
export const HoldsNote = ({ holds }: { holds: readonly HoldInfo[] }) => {
  const t = useText();
  if (holds.length === 0) return null;
  return (
    <Note tone="warning" title={t('holds.onPerson', { count: holds.length })}>
      <ul>
        {holds.map(({ holdId, kind, reason, placedAt, target, overdue }) => (
          <CardLine as="li" key={holdId}>
            <NoteLink to={holdPath(holdId)}>{t(`holdKind.${kind}`)}</NoteLink>
            {target.kind === 'chat' && <span>{t('holds.oneChat')}</span>}
            <Time at={placedAt} style="full" />
            <span dir="auto">{reason}</span>
            {overdue && <strong>{t('holds.overdue')}</strong>}
          </CardLine>
        ))}
      </ul>
    </Note>
  );
};
