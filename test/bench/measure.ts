import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Milliseconds of the API's own CPU a request; null for the floor. */
  readonly cpu: number | null;
  readonly failed: number;
}

/** Runs `act` from `connections` loops at once until `seconds` are over or `most` were done. Times are milliseconds. */
export async function measure(act: (n: number, connection: number) => Promise<boolean>, { connections, seconds, most, pid }: { connections: number; seconds: number; most: number; pid?: number }): Promise<Measured> {
  const times: number[] = [];
  let [n, failed] = [0, 0];
  const cpuBefore = pid ? cpuOf(pid) : 0;
  const began = performance.now();
  const loop = async (connection: number) => {
    while (performance.now() - began < seconds * 1000 && n < most) {
      const mine = n++;
      const start = performance.now();
      if (!(await act(mine, connection))) failed++;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => loop(connection)));
  const took = performance.now() - began;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: (times.length * 1000) / took, cpu: pid ? (cpuOf(pid) - cpuBefore) / times.length : null, failed };
}

/** CPU milliseconds a process has used, from the kernel's own counts (100 a second). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Memory of a process that is its own, in MiB. */
export function memoryOf(pid: number): number {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Reply {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly text: string;
}

/** One request as our page sends it, on a kept connection. */
export function send(base: string, method: string, path: string, body: object | undefined, cookie: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-accord': '1', 'sec-fetch-site': 'same-origin', cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
    const outgoing = httpRequest(`${base}${path}`, { method, agent, headers }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, cookie: incoming.headers['set-cookie']?.[0]?.split(';')[0], text: Buffer.concat(parts).toString() }));
    });
    outgoing.on('error', reject);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}
