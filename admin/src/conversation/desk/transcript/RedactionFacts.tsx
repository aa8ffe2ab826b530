import type { TranscriptInfo } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';

/** Entries of which a part was taken out, and when. */
export const RedactionFacts = ({ redactions }: Pick<TranscriptInfo, 'redactions'>) => {
  const t = useText();
  if (!redactions || redactions.length === 0) return null;
  return (
    <div>
      <dt>{t('transcript.redacted')}</dt>
      <dd>
        {redactions.map(({ seq, at }, index) => (
          <span key={`${seq} ${at}`}>
            {index > 0 && ', '}
            {t('transcript.redactedNo', { seq })} <Time at={at} style="full" />
          </span>
        ))}
      </dd>
    </div>
  );
};
