import { StepFailed } from './run.mjs';

/** Strapi 5 runs on these; an older one fails much later and says something else. */
const MIN = 20;
const MAX = 24;

export const ensureNode = () => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= MIN && major <= MAX) return;
  throw new StepFailed(`Node ${process.versions.node} is not supported; use Node ${MIN} to ${MAX}`);
};
