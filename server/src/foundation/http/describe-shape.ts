import type { z } from 'zod';

/** Where a payload's shape is wrong and what was expected there; never the value, which may be personal. */
export const describeShape = (error: z.ZodError): string => {
  const [issue] = error.issues;
  if (!issue) return 'The request has another shape than the protocol says.';
  const path = issue.path.map(String).join('.').slice(0, 80) || 'request';
  const what = issue.code === 'invalid_type' ? `expected ${issue.expected}` : issue.code;
  return `${path}: ${what.replaceAll('_', ' ')}.`;
};
