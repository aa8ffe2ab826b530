import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../../..');
const run = promisify(execFile);

const NAME = 'strapi-plugin-live-chat';

export interface Packed {
  files: string[];
  /** Bytes as installed. */
  size: number;
  tarball: string;
}

const pack = async (into: string): Promise<Packed> => {
  // What is packed is what was built: `prepack` would build it all again.
  const { stdout } = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', into],
    { cwd: root, maxBuffer: 1 << 24 }
  );
  const [packed] = JSON.parse(stdout) as [
    { filename: string; unpackedSize: number; files: { path: string }[] },
  ];
  return {
    files: packed.files.map((file) => file.path).sort(),
    size: packed.unpackedSize,
    tarball: path.join(into, packed.filename),
  };
};

/** Everything that is installed here but this package itself, which is taken from the tarball. */
const linkPackages = (modules: string): void => {
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === NAME || name === 'playground') continue;
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  }
};

export interface Consumer {
  packed: Packed;
  /** Folder of the package as installed. */
  installed: string;
  /** Type errors of these files under these compiler options; empty when all is well. */
  check(options: object, files: Record<string, string>): Promise<string>;
  /** What a script prints, run by Node in the application. */
  print(file: string, code: string): Promise<string>;
  remove(): void;
}

/** An application that has installed this package from its tarball. */
export const consumer = async (): Promise<Consumer> => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'live-chat-consumer-'));
  const modules = path.join(folder, 'node_modules');
  const installed = path.join(modules, NAME);
  fs.mkdirSync(installed, { recursive: true });
  const packed = await pack(folder);
  await run('tar', ['-xzf', packed.tarball, '-C', installed, '--strip-components=1']);
  linkPackages(modules);
  let count = 0;
  return {
    packed,
    installed,
    check: async (compilerOptions, files) => {
      const project = path.join(folder, `project-${(count += 1)}`);
      fs.mkdirSync(project);
      for (const [name, text] of Object.entries(files)) {
        fs.writeFileSync(path.join(project, name), text);
      }
      const config = { compilerOptions: { ...compilerOptions, noEmit: true, types: [] } };
      fs.writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify(config));
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      try {
        return (await run(process.execPath, [tsc, '-p', project])).stdout;
      } catch (error) {
        // Ends with a code when it has found something, which is what it prints.
        if (error instanceof Error && 'stdout' in error) return String(error.stdout);
        throw error;
      }
    },
    print: async (file, code) => {
      fs.writeFileSync(path.join(folder, file), code);
      const { stdout } = await run(process.execPath, [path.join(folder, file)], { cwd: folder });
      return stdout.trim();
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
};
