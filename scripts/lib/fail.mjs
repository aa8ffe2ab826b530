import { red } from './print.mjs';

/** Says why a script cannot go on, with what the failed command printed, and ends with code 1. */
export const fail = (error) => {
  if (error.output) process.stderr.write(`\n${error.output.trimEnd()}\n`);
  process.stderr.write(`\n${red(error.name === 'StepFailed' ? error.message : error.stack)}\n`);
  process.exit(1);
};
