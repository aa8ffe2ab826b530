import type { TranscriptCheck } from '../../../../../protocol';
import type { Text } from '../../../foundation/i18n';

export type CheckTone = 'success' | 'danger' | 'warning';

type Unaltered = Extract<TranscriptCheck, { state: 'unaltered' }>;

/** Which entries a part was taken out of; each once. */
const redactedText = (t: Text, { redactions = [] }: Unaltered): string => {
  const seqs = [...new Set(redactions.map(({ seq }) => seq))];
  return seqs.length === 0
    ? ''
    : t('transcript.redactedParts', { count: seqs.length, seqs: seqs.join(', ') });
};

/** The result of verifying, in words. */
export const checkText = (t: Text, check: TranscriptCheck): { tone: CheckTone; text: string } => {
  switch (check.state) {
    case 'unaltered':
      return {
        tone: 'success',
        text: [t('transcript.unaltered', { count: check.messageCount }), redactedText(t, check)]
          .filter(Boolean)
          .join(' '),
      };
    case 'altered':
      return { tone: 'danger', text: t(`transcript.${check.reason}`, { seq: check.seq }) };
    case 'broken_seal':
      return { tone: 'danger', text: t('transcript.broken') };
    case 'not_sealed':
      return { tone: 'warning', text: t('transcript.notSealed') };
  }
};
