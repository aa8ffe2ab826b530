import { readablePath } from '../foundation/path';
import type { FormAssignment } from './prechat';
import type { FormReach } from './prechat';

/** Where a visitor is and what they speak. */
export interface Visit {
  page?: string | undefined;
  /** Best first. */
  languages: readonly string[];
  department?: string | undefined;
}

/** How closely a pattern fits a path: characters that had to agree; nothing when it does not. */
const pageFit = (pattern: string, page: string): number | undefined => {
  const parts = pattern.split('*');
  const last = parts.length - 1;
  let at = 0;
  for (let i = 0; i <= last; i++) {
    const part = parts[i] ?? '';
    if (i === 0) {
      if (!page.startsWith(part)) return undefined;
      at = part.length;
    } else if (i === last && part !== '') {
      if (page.length - part.length < at || !page.endsWith(part)) return undefined;
      at = page.length;
    } else {
      const found = page.indexOf(part, at);
      if (found < 0) return undefined;
      at = found + part.length;
    }
  }
  if (last === 0 && page.length !== pattern.length) return undefined;
  return parts.join('').length + (last === 0 ? 1 : 0);
};

const bestPage = (patterns: readonly string[], page: string): number | undefined => {
  let best: number | undefined;
  for (const pattern of patterns) {
    const fit = pageFit(readablePath(pattern), readablePath(page));
    if (fit !== undefined) best = Math.max(best ?? 0, fit);
  }
  return best;
};

/** Department counts most, then the page (the longer pattern), then the language. */
const fitOf = (assignment: FormAssignment, visit: Visit): number | undefined => {
  const { pages, languages, departments } = assignment;
  let fit = 0;
  if (departments.length > 0) {
    if (!visit.department || !departments.includes(visit.department)) return undefined;
    fit += 1_000_000;
  }
  if (pages.length > 0) {
    const page = visit.page === undefined ? undefined : bestPage(pages, visit.page);
    if (page === undefined) return undefined;
    fit += 100 + page * 100;
  }
  if (languages.length > 0) {
    // Of what a visitor speaks only the first counts: nobody is sent to a form for their third choice.
    const [first = ''] = visit.languages;
    if (!languages.includes(first) && !languages.includes(first.split('-')[0] ?? '')) {
      return undefined;
    }
    fit += 10;
  }
  return fit;
};

/** The form that fits a visit most closely; those assigned to nothing in particular fit nothing. */
export const chooseForm = <F extends { key: string; assignment: FormAssignment }>(
  forms: readonly F[],
  visit: Visit
): F | undefined => {
  let best: { form: F; fit: number } | undefined;
  for (const form of forms) {
    const fit = fitOf(form.assignment, visit);
    // Of two that fit alike the first by name: the choice must not depend on the database's order.
    if (!fit) continue;
    if (!best || fit > best.fit || (fit === best.fit && form.key < best.form.key)) {
      best = { form, fit };
    }
  }
  return best?.form;
};

const PARTS = ['pages', 'languages', 'departments'] as const;

const isAssigned = (assignment: FormAssignment): boolean =>
  PARTS.some((part) => assignment[part].length > 0);

/** Whether one fits wherever the other does, and as closely. */
const covers = (one: FormAssignment, other: FormAssignment): boolean =>
  PARTS.every(
    (part) =>
      one[part].length > 0 === other[part].length > 0 &&
      other[part].every((value) => one[part].includes(value))
  );

interface Published {
  key: string;
  assignment: FormAssignment;
}

/**
 * Where a form is met that is published, among all that are.
 * @returns with the form that always comes first, where there is one
 */
export const reachOf = <F extends Published>(
  form: Published,
  published: readonly F[],
  isDefault: boolean
): { reach: FormReach; behind?: F } => {
  if (isDefault) return { reach: 'rest' };
  if (!isAssigned(form.assignment)) return { reach: 'named' };
  const behind = published.find(
    ({ key, assignment }) => key < form.key && covers(assignment, form.assignment)
  );
  return behind ? { reach: 'behind', behind } : { reach: 'assigned' };
};
