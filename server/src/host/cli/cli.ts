#!/usr/bin/env node
/**
 * `npx live-chat <command>`, in the folder of the Strapi application. Loads it without serving anybody, and without the
 * work that belongs to the server.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { ControlService } from '../control.service';
import type { FoundTrace } from '../../rights/erasure';
import { leave } from '../leaving';

const USAGE = `live-chat <command>

  verify-erased <text>   looks for a text in every table and file; "-" reads it from the standard input
  verify-audit           checks the chain of the audit log and names the first line that was altered
  ledger                 tells whether this database is older than the ledger of erasures
  scrub                  overwrites free space of the database
  leave                  removes all of the plugin's data for good: says what goes, exports it, asks
    --to <folder>        where the export goes; default: a new folder in the application
    --no-export          exports nothing
    --dry-run            says what would go, and ends
    --confirm <phrase>   what else is typed
    --despite-holds      goes on although holds are in force

Ends with 0 when all is well, with 1 when something was found, with 2 when it could not be done.`;

interface Outcome {
  lines: string[];
  well: boolean;
}

const commands: Record<string, (control: ControlService, text: string) => Promise<Outcome>> = {
  'verify-erased': async (control, text) => {
    if (text.trim().length < 3) throw new Error('Name a text of at least three characters.');
    const found = await control.verifyErased(text.trim());
    const said = ({ where, rows }: FoundTrace) => `  ${where}: ${rows}`;
    const left = found.filter(({ words }) => words === undefined);
    const others = found.filter(({ words }) => words === 'others');
    return {
      lines: [
        ...(left.length > 0 ? ['Left:', ...left.map(said)] : ['Nothing is left.']),
        ...(others.length > 0
          ? [
              "Other people's own words, in their own chats (redact them there):",
              ...others.map(said),
            ]
          : []),
      ],
      well: left.length === 0,
    };
  },
  'verify-audit': async (control) => {
    const check = await control.verifyAudit();
    if (check.state === 'broken') {
      return { lines: [`Line ${check.position}: ${check.reason}.`], well: false };
    }
    const lines = check.state === 'empty' ? 0 : check.lines;
    return { lines: [`Intact, ${lines} lines.`], well: true };
  },
  ledger: async (control) => {
    const { lines, missing, broken } = await control.ledger();
    return {
      lines: [
        `${lines} lines.`,
        ...(broken ? [`Altered from line ${broken.line} on (${broken.reason}).`] : []),
        ...missing.map(
          ({ reference }) => `${reference}: not in this database. Replay it in the panel.`
        ),
      ],
      well: missing.length === 0 && !broken,
    };
  },
  scrub: async (control) => {
    await control.scrub();
    return { lines: ['Done.'], well: true };
  },
};

const readInput = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').trim();
};

/** The application of this folder, loaded but not listening. */
const load = async (): Promise<Core.Strapi> => {
  const appDir = process.cwd();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the application's own Strapi, not one of ours
  const { createStrapi } = require(require.resolve('@strapi/strapi', { paths: [appDir] })) as {
    createStrapi: (options: object) => Core.Strapi;
  };
  const built = path.join(appDir, 'dist');
  const compiled = fs.existsSync(path.join(built, 'config')) ? built : appDir;
  process.env.LIVE_CHAT_COMMAND = '1';
  return createStrapi({ appDir, distDir: compiled }).load();
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const question = async (text: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(text);
  } finally {
    lines.close();
  }
};

/** Works on the tables themselves: the plugin may be disabled already. */
const runLeave = async (words: string[]): Promise<number> => {
  const { values } = parseArgs({
    args: words,
    options: {
      to: { type: 'string' },
      'no-export': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'despite-holds': { type: 'boolean', default: false },
      confirm: { type: 'string' },
    },
  });
  const { confirm } = values;
  const strapi = await load();
  try {
    const options = {
      to: values.to,
      noExport: values['no-export'],
      dryRun: values['dry-run'],
      despiteHolds: values['despite-holds'],
    };
    const ask = confirm === undefined ? question : () => Promise.resolve(confirm);
    return (await leave(strapi, options, { say, ask })) ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
};

const main = async (): Promise<number> => {
  const [name = '', argument = ''] = process.argv.slice(2);
  if (name === 'leave') return runLeave(process.argv.slice(3));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    return name === '' || name === '--help' ? 0 : 2;
  }
  const text = argument === '-' ? await readInput() : argument;
  const strapi = await load();
  try {
    const control: ControlService = strapi.plugin('live-chat').service('control');
    const { lines, well } = await command(control, text);
    process.stdout.write(`${lines.join('\n')}\n`);
    return well ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
);
