import { Injectable } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { openScope } from './database/scope';

/** What may be logged: ids, codes and numbers. Never a name, an address or words of a case. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Lines that wait to be written, in characters, before further ones are dropped. */
const mostWaiting = 1_000_000;

/** Where lines go. A full disk loses lines of the log, never the portal: writing goes on when there is space again. */
export function destination(fd: number): ReturnType<typeof pino.destination> {
  const out = pino.destination({ dest: fd, maxLength: mostWaiting });
  out.on('error', () => undefined);
  return out;
}

/** Structured logs (one JSON line each) with the request id. */
@Injectable()
export class Log {
  private readonly out: Logger = pino(
    { level: process.env['LOG_LEVEL'] ?? 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    // The standard output of a command belongs to its answer.
    destination(process.env['LOG_TO'] === 'stderr' ? 2 : 1),
  );

  info(message: string, facts: Facts): void {
    this.out.info(this.with(facts), message);
  }

  warn(message: string, facts: Facts): void {
    this.out.warn(this.with(facts), message);
  }

  /** A fault: its kind, code and place, not its message, which may quote what somebody typed. */
  fault(message: string, fault: unknown, facts: Facts = {}): void {
    this.out.error(this.with({ ...facts, ...whereIs(fault) }), message);
  }

  private with(facts: Facts): Facts {
    const scope = openScope();
    return scope ? { requestId: scope.acting.requestId, organisationId: scope.acting.organisationId, ...facts } : facts;
  }
}

function whereIs(fault: unknown): Facts {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const place = fault.stack?.split('\n').find((line) => /\.(ts|mjs|js):\d+/.test(line));
  const file = place?.match(/([\w.-]+\.(?:ts|mjs|js):\d+)/)?.[1];
  const coded = fault as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { fault: fault.name, code: text(coded.code), constraint: text(coded.constraint), table: text(coded.table), at: file };
}
