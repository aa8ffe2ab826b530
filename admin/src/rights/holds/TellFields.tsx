import { EXPORT_LANGUAGES, type HoldKind } from '../../../../protocol';
import {
  ChoiceControl,
  Note,
  Segments,
  TextControl,
  AddressChoice,
  Skeleton,
} from '../../foundation/ui';
import { useLanguageName, useText } from '../../foundation/i18n';
import { tellWays, type LiftDraft, type LiftProblem } from './rules/holds';

interface TellFieldsProps {
  kind: HoldKind;
  draft: LiftDraft;
  /** Nothing while they are being asked for. */
  addresses: readonly string[] | undefined;
  problems: LiftProblem;
  onChange: (part: Partial<LiftDraft>) => void;
}

/** How the person hears that the hold ends. */
export const TellFields = ({ kind, draft, addresses, problems, onChange }: TellFieldsProps) => {
  const t = useText();
  const languageName = useLanguageName();
  return (
    <>
      <Segments
        label={t('holds.tell')}
        value={draft.by}
        options={tellWays(kind).map((value) => ({ value, label: t(`holdTell.${value}`) }))}
        onChange={(by) => onChange({ by })}
      />
      {draft.by === 'mail' &&
        (addresses === undefined ? (
          <Skeleton $width="60%" />
        ) : addresses.length === 0 ? (
          <Note tone="warning">{t('holds.noAddress')}</Note>
        ) : (
          <>
            <AddressChoice
              label={t('handover.to')}
              addresses={addresses}
              value={draft.to}
              onChange={(to) => onChange({ to })}
            />
            <ChoiceControl
              id="lift-language"
              label={t('handover.language')}
              value={draft.language}
              options={EXPORT_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
              disabled={false}
              onChange={(language) => onChange({ language })}
            />
          </>
        ))}
      {draft.by === 'other' && (
        <TextControl
          id="lift-how"
          label={t('holds.how')}
          hint={t('holds.howHint')}
          required
          value={draft.how}
          maxLength={500}
          disabled={false}
          problem={problems.how && { path: 'how', text: problems.how }}
          onChange={(how) => onChange({ how })}
        />
      )}
    </>
  );
};
