import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, databases, type DatabaseClient } from '../../tests/support/database';
import { freePort } from '../../tests/support/port';
import { registerFirstAdmin } from '../../tests/support/admin';
import { median, round } from '../stats';
import { startChild, type Child } from './child';
import { PATHS, type PathName, type RoundResult } from './types';

export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

export interface Run {
  db: DatabaseClient;
  senders: number;
  inFlight: number;
  echo: Figures;
  documents: Figures;
  ours: Figures;
  /** Medians of the rounds' own ratios. */
  ratioToEcho: number;
  ratioToDocuments: number;
}

/** At a steady rate: what a message costs in time when the machine is not busy. */
export interface SteadyRun {
  db: DatabaseClient;
  perSecond: number;
  echo: Figures;
  ours: Figures;
}

export interface Plan {
  senders: readonly number[];
  inFlight: readonly number[];
  rounds: number;
  milliseconds: number;
  warmUp: number;
  steadyRate: number;
}

const ORIGIN = 'http://website.localhost';
const HIGH = { perMinute: 60_000_000, burst: 1_000_000 };

/** Every check is on; only what they allow is raised, since one address plays hundreds of busy people here. */
const CONFIG = {
  // `documents` keeps the event loop to itself for seconds, in which no ping is answered.
  socket: { pingInterval: 15_000, pingTimeout: 120_000 },
  limits: {
    visitorMessages: HIGH,
    socketEvents: HIGH,
    newChats: HIGH,
    requests: HIGH,
    handshakes: HIGH,
    packets: HIGH,
    addressPackets: HIGH,
    socketsPerAddress: 10_000,
    // One agent watches everything here, in a process that shares two cores with the server.
    socketBufferBytes: 64 * 1024 * 1024,
  },
};

const figures = (results: readonly RoundResult[]): Figures => ({
  perSecond: round(median(results.map(({ perSecond }) => perSecond)), 0),
  p50: round(median(results.map(({ p50 }) => p50)), 2),
  p99: round(median(results.map(({ p99 }) => p99)), 2),
});

const ratio = (above: readonly RoundResult[], below: readonly RoundResult[]): number =>
  round(median(above.map((result, i) => result.perSecond / (below[i]?.perSecond ?? 1))), 3);

type Measure = (
  pathName: PathName,
  shape: { senders: number; inFlight: number; milliseconds: number; rate?: number }
) => Promise<RoundResult>;

/** Share of a round that is run and thrown away before it. */
const LEAD_IN = 1 / 3;

/**
 * Rounds of all paths in turn, so that whatever else happens on the machine meets them alike. Each round has a
 * discarded lead-in of its own path: what `documents` leaves behind (events, garbage, a full write cache) would
 * else be paid for by the path that comes after it. `documents` itself is too slow to notice.
 */
const interleave = async (
  measure: Measure,
  paths: readonly PathName[],
  rounds: number,
  shape: Parameters<Measure>[1]
): Promise<Record<PathName, RoundResult[]>> => {
  const results: Record<PathName, RoundResult[]> = { echo: [], documents: [], ours: [] };
  for (let i = 0; i < rounds; i += 1) {
    for (const name of paths) {
      if (name !== 'documents') {
        await measure(name, { ...shape, milliseconds: shape.milliseconds * LEAD_IN });
      }
      results[name].push(await measure(name, shape));
    }
  }
  return results;
};

const measureDatabase = async (
  db: DatabaseClient,
  plan: Plan,
  measure: Measure,
  tell: (line: string) => void
): Promise<{ runs: Run[]; steady: SteadyRun }> => {
  const most = Math.max(...plan.senders);
  await interleave(measure, PATHS, 1, {
    senders: most,
    inFlight: Math.max(...plan.inFlight),
    milliseconds: plan.warmUp,
  });
  const runs: Run[] = [];
  for (const senders of plan.senders) {
    for (const inFlight of plan.inFlight) {
      const shape = { senders, inFlight, milliseconds: plan.milliseconds };
      const { echo, documents, ours } = await interleave(measure, PATHS, plan.rounds, shape);
      const run: Run = {
        db,
        senders,
        inFlight,
        echo: figures(echo),
        documents: figures(documents),
        ours: figures(ours),
        ratioToEcho: ratio(ours, echo),
        ratioToDocuments: ratio(ours, documents),
      };
      tell(`${db} ${senders}×${inFlight}: ${run.ours.perSecond}/s, ${run.ratioToEcho} of echo`);
      runs.push(run);
    }
  }
  const { echo, ours } = await interleave(measure, ['echo', 'ours'], 3, {
    senders: Math.min(most, 200),
    inFlight: 1,
    milliseconds: 2_000,
    rate: plan.steadyRate,
  });
  return {
    runs,
    steady: { db, perSecond: plan.steadyRate, echo: figures(echo), ours: figures(ours) },
  };
};

const benchDatabase = async (
  db: DatabaseClient,
  plan: Plan,
  folders: { root: string; built: string },
  tell: (line: string) => void
): Promise<{ runs: Run[]; steady: SteadyRun }> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-bench-'));
  const database = await createDatabase(db, folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children: Child[] = [];
  const playground = path.join(folders.root, 'playground');
  // Strapi does not start without it, and a fresh clone has none.
  fs.mkdirSync(path.join(playground, 'public/uploads'), { recursive: true });
  try {
    children.push(
      await startChild(path.join(folders.built, 'server.js'), {
        cwd: playground,
        env: {
          ...database.env,
          ENV_PATH: path.join(folder, 'none.env'),
          NODE_ENV: 'production',
          STRAPI_TELEMETRY_DISABLED: 'true',
          LOG_LEVEL: 'error',
          HOST: '127.0.0.1',
          PORT: String(port),
          LIVE_CHAT_SEED: '0',
          LIVE_CHAT_ORIGINS: ORIGIN,
          LIVE_CHAT_CONFIG: JSON.stringify(CONFIG),
          APP_KEYS: 'bench',
          API_TOKEN_SALT: 'bench',
          ADMIN_JWT_SECRET: 'bench',
          TRANSFER_TOKEN_SALT: 'bench',
          JWT_SECRET: 'bench',
          ENCRYPTION_KEY: 'bench',
        },
      })
    );
    const load = await startChild(path.join(folders.built, 'load.js'));
    children.push(load);
    const { token } = await registerFirstAdmin({ url });
    await load.ask({
      type: 'connect',
      url,
      origin: ORIGIN,
      senders: Math.max(...plan.senders),
      adminToken: token,
    });
    const measure: Measure = (pathName, shape) =>
      load.ask<RoundResult>({ type: 'round', path: pathName, ...shape });
    return await measureDatabase(db, plan, measure, tell);
  } finally {
    for (const child of children.reverse()) await child.stop();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Measures the message path on each database of this machine. */
export const benchMessages = async (
  plan: Plan,
  folders: { root: string; built: string },
  tell: (line: string) => void
): Promise<{ runs: Run[]; steady: SteadyRun[] }> => {
  const runs: Run[] = [];
  const steady: SteadyRun[] = [];
  for (const db of databases()) {
    const result = await benchDatabase(db, plan, folders, tell);
    runs.push(...result.runs);
    steady.push(result.steady);
  }
  return { runs, steady };
};
