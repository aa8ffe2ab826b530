import fs from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from './paths.mjs';
import { say } from './print.mjs';

const HEARTBEAT = 2_000;
/** A lock whose owner has not been heard of for this long belongs to nobody, whatever its process id says. */
const STALE_AFTER = 30_000;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const readOwner = (file) => {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { ...owner, age: Date.now() - fs.statSync(file).mtimeMs };
  } catch {
    return undefined;
  }
};

/** Writes the whole lock before it appears under its name; fails when it is there already. */
const tryTake = (file, owner) => {
  const draft = `${file}.${owner.token}`;
  fs.writeFileSync(draft, JSON.stringify(owner));
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
};

/** Removes the lock of a dead owner. Moved aside first: of two who find it dead, one moves it. */
const removeStale = (file, stale) => {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (readOwner(aside)?.token !== stale.token) {
    // Somebody was faster and holds a new lock: give it back.
    try {
      fs.linkSync(aside, file);
    } catch {
      // Taken again meanwhile; its owner will notice nothing worse than a second build.
    }
  }
  fs.rmSync(aside, { force: true });
};

/**
 * Runs `work` while no other process on this machine holds the lock of this name. A lock left by a killed
 * process is taken over.
 */
export const withLock = async (name, work) => {
  const file = path.join(cache, `${name}.lock`);
  fs.mkdirSync(cache, { recursive: true });
  const owner = { pid: process.pid, token: randomUUID() };
  let told = false;
  while (!tryTake(file, owner)) {
    const other = readOwner(file);
    if (other && (!isAlive(other.pid) || other.age > STALE_AFTER)) removeStale(file, other);
    else {
      if (!told && other) say(`  waiting for process ${other.pid}, which is busy with: ${name}`);
      told = true;
      await wait(200);
    }
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now, () => undefined);
  }, HEARTBEAT);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (readOwner(file)?.token === owner.token) fs.rmSync(file, { force: true });
  }
};
