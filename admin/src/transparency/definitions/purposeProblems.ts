import { ENQUIRY, PURPOSE_KEY, type PurposeDefinition } from '../../../../protocol';
import { purposeDefinition } from '../../../../protocol/transparency/schemas';
import { problemsOf, type Problem } from '../../foundation/input';
import { missingPurposeTexts } from './purposeTexts';

/** A word or two is no reason. */
const SHORTEST_REASON = 20;

/** Addresses of the panel that a key must not be. */
const RESERVED = 'new';

export const keyProblem = (key: string, taken: ReadonlySet<string>): Problem | undefined => {
  if (!PURPOSE_KEY.test(key)) return { path: 'key', text: 'editor.problem.key' };
  return taken.has(key) || key === RESERVED ? { path: 'key', text: 'purpose.keyTaken' } : undefined;
};

/** The enquiry must go on without anybody's consent (principle 1). */
const enquiryProblems = (key: string, purpose: PurposeDefinition): Problem[] => {
  if (key !== ENQUIRY) return [];
  return [
    ...(purpose.active ? [] : [{ path: 'active', text: 'purpose.problem.enquiryOff' as const }]),
    ...(purpose.lawfulBasis === 'consent'
      ? [{ path: 'lawfulBasis', text: 'purpose.problem.enquiryConsent' as const }]
      : []),
  ];
};

/** All that keeps a purpose from being saved. */
export const purposeProblems = (key: string, purpose: PurposeDefinition): Problem[] => {
  const own: Problem[] = [
    ...enquiryProblems(key, purpose),
    ...missingPurposeTexts(purpose).map(({ language, part }): Problem => ({
      path: `texts.${language}.${part}`,
      text: `purpose.problem.${part}`,
    })),
    ...(purpose.conditionReason !== undefined &&
    purpose.conditionReason.trim().length < SHORTEST_REASON
      ? [{ path: 'conditionReason', text: 'purpose.problem.reason' as const }]
      : []),
  ];
  const places = new Set(own.map(({ path }) => path));
  return [
    ...own,
    ...problemsOf(purposeDefinition, purpose).filter(({ path }) => !places.has(path)),
  ];
};
