import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOwnFolder } from '../../foundation/platform';

const NAME = 'ledger.key';
const HEX = /^[0-9a-f]{64}$/;

/**
 * The key that the ledger is signed with, in a file beside it that only this user may read; made once. Not in the
 * database: whoever can write there could else sign erasures of anybody.
 */
export const seedFrom = async (directory: string): Promise<Buffer> => {
  const file = path.join(directory, NAME);
  await makeOwnFolder(directory);
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
  const hex = (await readFile(file, 'utf8')).trim();
  if (!HEX.test(hex)) throw new Error(`live-chat: ${NAME} is no key; put the right one back`);
  return Buffer.from(hex, 'hex');
};
