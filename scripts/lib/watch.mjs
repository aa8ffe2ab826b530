import fs from 'node:fs';

/** A build writes many files; one change is told once nothing has come for this long. */
const SETTLED_AFTER = 400;

/** Calls `changed` after files below the folders have changed and come to rest; never twice at once. */
export const watchSettled = (folders, changed) => {
  let timer;
  let working = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(changed, changed);
    }, SETTLED_AFTER);
  };
  for (const folder of folders) fs.watch(folder, { recursive: true }, later);
};
