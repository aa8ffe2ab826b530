/** `npm run architecture`: draws docs/architecture.md's picture of the house from the imports of server/src. */
import { readFile, writeFile } from 'node:fs/promises';
import { withHouse } from './lib/house.mjs';
import { at } from './lib/paths.mjs';

const file = at('docs/architecture.md');
await writeFile(file, withHouse(await readFile(file, 'utf8'), at('server/src')));
