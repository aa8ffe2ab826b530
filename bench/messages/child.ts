import { fork, type ChildProcess } from 'node:child_process';

type Message =
  { type: 'ready' } | { type: 'done'; result: unknown } | { type: 'failed'; message: string };

const nextMessage = (child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a child process ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as Message);
    });
  });

/** A child process that is asked and answers, one question at a time. */
export interface Child {
  ask<T>(request: object): Promise<T>;
  stop(): Promise<void>;
}

export const startChild = async (
  file: string,
  options: { env?: Record<string, string>; cwd?: string } = {}
): Promise<Child> => {
  const child = fork(file, {
    env: { ...process.env, ...options.env },
    // Strapi says on its standard output why it does not start; ours belongs to the figures.
    stdio: ['ignore', 2, 'inherit', 'ipc'],
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  await nextMessage(child);
  return {
    async ask<T>(request: object): Promise<T> {
      const answer = nextMessage(child);
      child.send(request);
      const message = await answer;
      if (message.type === 'failed') throw new Error(message.message);
      return (message.type === 'done' ? message.result : undefined) as T;
    },
    async stop() {
      const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await exited;
    },
  };
};
