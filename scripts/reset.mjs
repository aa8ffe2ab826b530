import fs from 'node:fs';
import path from 'node:path';
import { playground } from './lib/paths.mjs';
import { isFree } from './lib/ports.mjs';
import { say } from './lib/print.mjs';
import { fail } from './lib/fail.mjs';
import { StepFailed } from './lib/run.mjs';

/** `npm run reset`: empties the demo database; the next start seeds it again. */
try {
  const port = Number(process.env.PORT ?? '') || 1337;
  if (!(await isFree(port))) {
    throw new StepFailed(`Something runs on port ${port}. Stop the playground first.`);
  }
  for (const folder of ['.tmp', 'public/uploads']) {
    fs.rmSync(path.join(playground, folder), { recursive: true, force: true });
  }
  fs.mkdirSync(path.join(playground, 'public/uploads'), { recursive: true });
  fs.writeFileSync(path.join(playground, 'public/uploads/.gitkeep'), '');
  say('The demo database is empty; npm start seeds it again.');
} catch (error) {
  fail(error);
}
