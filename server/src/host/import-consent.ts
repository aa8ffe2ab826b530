import { languageChain, LiveChatError } from '../../../protocol';
import type { VisitorStore } from '../conversation/visitors';
import { FALLBACK_LANGUAGE, type KeyedHash } from '../foundation/platform';
import type { ConsentService } from '../transparency/consent';

/** A consent that was given elsewhere, for a purpose that exists here. */
export interface ImportedConsent {
  /** Any name for it that is unique in its source; importing it again changes nothing. */
  importId: string;
  subject: { email: string };
  purpose: string;
  /** Version of the purpose whose statement was agreed to; the newest where none is named. */
  version?: number;
  language: string;
}

interface Importing {
  consents: ConsentService;
  visitors: VisitorStore;
  keyed: KeyedHash;
}

export const importConsent = async (
  { consents, visitors, keyed }: Importing,
  { importId, subject, purpose, version, language }: ImportedConsent
): Promise<string> => {
  if (await consents.isSuppressed(subject.email, purpose)) {
    throw new LiveChatError(
      'conflict',
      'This address has refused or withdrawn consent for this purpose; only the person can give it again.'
    );
  }
  const shown = await consents.shown(
    purpose,
    version,
    undefined,
    languageChain(language, FALLBACK_LANGUAGE)
  );
  // The person behind the address, not a browser in which somebody has typed it.
  const subjectId = keyed.subjectOf(subject.email);
  await visitors.ensureAddressee(subjectId, subject.email);
  const [stored] = await consents.recordAll([
    {
      shown,
      happening: {
        state: 'given',
        method: 'import',
        subject: { id: subjectId, confidence: 'site' },
        actor: { kind: 'system' },
      },
      request: `import/${importId}`,
      email: subject.email,
    },
  ]);
  if (!stored) throw new Error('an imported consent was not stored');
  return stored.record.recordId;
};
