import { LiveChatError, type LinkSuggestion } from '../../../../protocol';

/** Whether any of these ids, of persons or chats, is not to be seen by who asks (R22). */
export type Hides = (ids: readonly string[]) => boolean;

/** What somebody may know of. */
export const shownOthers = (others: readonly LinkSuggestion[], hides: Hides): LinkSuggestion[] =>
  others.filter(({ person }) => !hides(person.subjectIds));

/**
 * What is given out or destroyed is either all of a person, or somebody has said that it is not.
 * @param leftOut an id of each who is left out on purpose
 * @throws LiveChatError `conflict`
 */
export const assertDecided = (
  others: readonly LinkSuggestion[],
  leftOut: readonly string[] = []
): void => {
  const left = new Set(leftOut);
  const open = others.filter(({ person }) => !person.subjectIds.some((id) => left.has(id)));
  if (open.length === 0) return;
  throw new LiveChatError(
    'conflict',
    `${open.length === 1 ? 'Another identity' : `${open.length} other identities`} may be the same person: say who is who, or leave them out on purpose.`
  );
};
