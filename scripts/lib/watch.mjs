import fs from 'node:fs';
import path from 'node:path';

/**
 * Looked at in intervals: Node's own recursive watching throws when a build empties a folder beneath it, and
 * some hundred files are looked at in a few milliseconds.
 */
const EVERY = 500;

/** Names and times of all files of a file or folder; one that vanishes meanwhile counts as gone. */
const timesOf = (entry) => {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [`${entry}@${stat.mtimeMs}`];
  let names = [];
  try {
    names = fs.readdirSync(entry);
  } catch {
    // Removed between the two calls.
  }
  return names.flatMap((name) => timesOf(path.join(entry, name)));
};

const look = (entries) => entries.flatMap(timesOf).join('\n');

/**
 * Calls `changed` after files (or those below folders) have changed and come to rest, which is when two looks
 * in a row see the same; never twice at once.
 */
export const watchSettled = (entries, changed) => {
  let done = look(entries);
  let before = done;
  const tick = async () => {
    const now = look(entries);
    if (now === before && now !== done) {
      done = now;
      await changed();
    }
    before = now;
    setTimeout(tick, EVERY);
  };
  setTimeout(tick, EVERY);
};
