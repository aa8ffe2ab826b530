/**
 * Loaded into a Strapi before it starts: kills it with SIGKILL in the middle of an erasure, before the statement whose
 * number stands in the file LIVE_CHAT_KILL_FILE; counts statements into the same file where that says "count".
 */
'use strict';

const fs = require('node:fs');
const Module = require('node:module');

const file = process.env.LIVE_CHAT_KILL_FILE;
let at;
let count = 0;

/** An erasure begins when a runner takes it. */
const begins = (sql) => /update `live_chat_erasures`/i.test(sql) && /touched_at/i.test(sql);

const seen = (sql) => {
  if (at === undefined && begins(sql)) {
    const wanted = fs.readFileSync(file, 'utf8').trim();
    if (wanted !== '') at = wanted === 'count' ? Infinity : Number(wanted);
  }
  if (at === undefined) return;
  // Reading kills nobody: between two writes one moment is like another.
  if (!/^\s*(insert|update|delete|commit|vacuum|pragma wal)/i.test(sql)) return;
  count += 1;
  if (at === Infinity) fs.writeFileSync(`${file}.count`, String(count));
  else if (count > at) process.kill(process.pid, 'SIGKILL');
};

const load = Module._load;
Module._load = function patched(request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request !== 'better-sqlite3' || loaded.prototype.watched) return loaded;
  const { prepare, exec } = loaded.prototype;
  loaded.prototype.watched = true;
  loaded.prototype.prepare = function watchedPrepare(sql) {
    seen(sql);
    return prepare.call(this, sql);
  };
  loaded.prototype.exec = function watchedExec(sql) {
    seen(sql);
    return exec.call(this, sql);
  };
  return loaded;
};
