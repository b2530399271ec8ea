import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { benchEmail, benchPassword } from './load';
import { send } from './send';
import type { BenchOrganisation } from './generate';

const port = process.env['BENCH_PORT'] ?? '3999';
export const base = `http://127.0.0.1:${port}`;
export const say = (words: string): boolean => process.stderr.write(`${words}\n`);

/** Starts a built part of the portal as the launcher does, and waits until it is ready. */
export async function start(part: 'api' | 'worker', more: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const flags = process.env[`BENCH_${part.toUpperCase()}_FLAGS`]?.split(' ') ?? [];
  const child = spawn(process.execPath, [...flags, `dist/server/${part}.mjs`], { env: { ...process.env, PORT: port, ...more }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', () => reject(new Error(`the ${part} did not start`))));
  return child;
}

export async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Signs a person of a bench organisation in; answers the cookie. */
export async function signIn({ code }: BenchOrganisation, n: number): Promise<string> {
  const reply = await send(base, 'POST', '/api/session', { email: benchEmail(code, n), password: benchPassword }, '');
  if (!reply.cookie) throw new Error(`could not sign in: ${reply.text}`);
  return reply.cookie;
}
