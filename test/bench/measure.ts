import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Milliseconds of the API's own CPU a request; null for the floor. */
  readonly cpu: number | null;
  /** Milliseconds of PostgreSQL's CPU a request, all its processes together; null where nobody asked. */
  readonly databaseCpu: number | null;
  /** Milliseconds of the bench's own CPU a request: it shares the cores. */
  readonly ownCpu: number;
  readonly failed: number;
}

/** Runs `act` from `connections` loops at once until `seconds` are over or `most` were done. Times are milliseconds. */
export async function measure(act: (n: number, connection: number) => Promise<boolean>, { connections, seconds, most, pid, postmaster }: { connections: number; seconds: number; most: number; pid?: number; postmaster?: number }): Promise<Measured> {
  const times: number[] = [];
  let [n, failed] = [0, 0];
  const [cpuBefore, databaseBefore] = [pid ? cpuOf(pid) : 0, postmaster ? cpuOfFamily(postmaster) : 0];
  const ownBefore = process.cpuUsage();
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
  const own = process.cpuUsage(ownBefore);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: (times.length * 1000) / took, cpu: pid ? (cpuOf(pid) - cpuBefore) / times.length : null, databaseCpu: postmaster ? (cpuOfFamily(postmaster) - databaseBefore) / times.length : null, ownCpu: (own.user + own.system) / 1000 / times.length, failed };
}

/** CPU milliseconds a process has used, from the kernel's own counts (100 a second). */
function cpuOf(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The same of a process, its children that ended and those that live: PostgreSQL serves each connection by one. */
function cpuOfFamily(pid: number): number {
  const fields = fieldsOf(pid);
  const ended = (Number(fields[13]) + Number(fields[14])) * 10;
  const living = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(fieldsOf(Number(name))[1]) === pid);
  return cpuOf(pid) + ended + living.reduce((sum, child) => sum + cpuOf(Number(child)), 0);
}

/** What the kernel counts of a process; of one that has just ended, nothing. */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  } catch {
    return []; // it ended between being listed and being read
  }
}

/** What a process holds, in MiB: resident, Node's own file included; and its share, where that file counts once for all. */
export function memoryOf(pid: number): { resident: number; share: number } {
  const mebibytes = (file: string, line: RegExp) => Math.round(Number(readFileSync(`/proc/${pid}/${file}`, 'utf8').match(line)?.[1]) / 1024);
  return { resident: mebibytes('status', /VmRSS:\s+(\d+)/), share: mebibytes('smaps_rollup', /^Pss:\s+(\d+)/m) };
}
